import type { Evidence, Offering } from "../../contracts/offering.ts";
import { readRegistration, readSelfGuided } from "../enrich/index.ts";
import type { LavalRow } from "./lavalRow.ts";

/** Whether one must register, and where: the words of the page, else its link, else what a walk made by oneself is. */
export function registrationOf(
  rows: readonly LavalRow[],
  words: string,
  page: string,
): { value?: Offering["registration"]; evidence: Evidence[] } {
  const { label, url } =
    rows.find((row) => row.registration.url)?.registration ??
    rows.find((row) => row.registration.label)?.registration ??
    {};
  const said = readRegistration(words) ?? (label || url ? undefined : walkByOneself(words, page));
  const evidence = said ? [{ field: "registration", words: said.words, rule: said.rule }] : [];
  if (!said && !label && !url) return { evidence };
  return { value: { required: said?.value ?? true, ...(url ? { url } : {}), ...(label ? { label } : {}) }, evidence };
}

function walkByOneself(words: string, page: string) {
  const walk = readSelfGuided(`${words}\n${page.replaceAll("-", " ")}`);
  return walk && { ...walk, value: false };
}
