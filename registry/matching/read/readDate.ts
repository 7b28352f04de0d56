/** A day as `YYYYMMDD`, from the ways in which sources write one; what is no day keeps its digits, to be compared as text. */
export function readDate(text: string): string {
  const iso = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:$|[T ])/.exec(text);
  if (iso) return iso.slice(1).join("");
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})$/.exec(text);
  if (!parts) return text.replace(/\D/g, "");
  const [, first = "", second = "", year = ""] = parts;
  const century = year.length === 2 ? (Number(year) > 30 ? "19" : "20") : "";
  // Day first, as in Québec; month first only when nothing else is possible.
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return century + year + month.padStart(2, "0") + day.padStart(2, "0");
}
