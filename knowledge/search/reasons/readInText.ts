import type { Evidence, Session } from "../../../contracts/offering.ts";
import type { Reason, ReasonKind } from "../../../contracts/search.ts";
import type { Ranked } from "../ranking/rank.ts";

const fieldOf: Partial<Record<ReasonKind, string>> = {
  age: "ages",
  price: "price",
  audience: "audiences",
  accessibility: "accessibility",
  setting: "setting",
  neighbourhood: "neighbourhoods",
};

/** « Pour les 6 à 12 ans, d’après le texte »: nobody gave that fact, it was read; whoever reads the reason can tell. */
export function sayWhereRead(reason: Reason, { offering, eligible }: Pick<Ranked, "offering" | "eligible">): Reason {
  const field = fieldOf[reason.kind];
  const found = offering.evidence.find(
    (one) => one.field === field && (one.by === "text" || one.by === "model") && isOf(one, reason),
  );
  if (!found || givenBySession(reason.kind, eligible.candidate.session)) return reason;
  const text = { fr: `${reason.text.fr}, d’après le texte`, en: `${reason.text.en}, from its description` };
  return { ...reason, text };
}

/** An evidence that names a value speaks of that one of a list. */
const isOf = ({ value }: Evidence, { evidence }: Reason) => value === undefined || value === evidence;

function givenBySession(kind: ReasonKind, session: Session | undefined): boolean {
  if (kind === "age") return session?.ageMin !== undefined || session?.ageMax !== undefined;
  return kind === "price" && session?.price !== undefined;
}
