/** Letters that are typed for figures, and heard for them. */
const asFigures: Record<string, string> = { o: "0", q: "0", i: "1", l: "1" };

const SHAPE =
  /^(?:lav|iav|1av)?[\s\-–_./#]*(?:(2[0oq][\doilq]{2}|[\doilq]{2})[\s\-–_./]+|(2[0oq][\doilq]{2}))?([\doilq](?:\s?[\doilq]){0,8})$/;

/**
 * The number of a request as people write it: without its prefix, with spaces or none, with O for 0 and l for 1, without its year
 * when it is of this one. Undefined for what cannot be one.
 *
 * @example readRequestNumber("lav 2O24 123", 2024) // "LAV-2024-000123"
 */
export function readRequestNumber(text: string, thisYear: number): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(
      /^(?:(?:la|ma|mon|le|my|the)\s+)?(?:requete|requête|demande|numero|numéro|no|n°|request|number|#)?\s*[:#]?\s*/u,
      "",
    );
  const [, year, joinedYear, last] = SHAPE.exec(bare) ?? [];
  if (last === undefined || !/\d/.test(last + (year ?? joinedYear ?? ""))) return undefined;
  const fullYear = Number(figures(year ?? joinedYear ?? String(thisYear)));
  const sequence = figures(last.replace(/\s/g, "")).replace(/^0+/, "");
  if (sequence === "") return undefined;
  return `LAV-${fullYear < 100 ? 2000 + fullYear : fullYear}-${sequence.padStart(6, "0")}`;
}

const figures = (text: string): string => text.replace(/[oqil]/g, (letter) => asFigures[letter] ?? letter);
