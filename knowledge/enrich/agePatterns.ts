/** Years; a bound that is not said is absent. Both bounds are included. */
export interface AgeRange {
  min?: number;
  max?: number;
}

export interface AgePattern {
  rule: string;
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => AgeRange;
}

const years = (value: string | undefined, unit: string | undefined) =>
  /^mois/i.test(unit ?? "") ? Math.round((Number(value) / 12) * 100) / 100 : Number(value);
/** Children of the Québec grade g turn g + 6 during the school year; kindergarten is grade 0. */
const gradeEnd = (grade: string | undefined) => (grade ? Number(grade) + 6 : 6);

/** Not the tail of a larger number: « 15 000 ans », « 12,5 ans ». */
const number = (name: string) => String.raw`(?<!\d[., ]?|\$ ?)(?<${name}>\d{1,3})`;
const unit = (name: string) => String.raw`(?<${name}>ans|mois)(?!\p{L})`;
const grade = (name: string) => String.raw`(?<${name}>[1-6]) ?(?:re|ère|e|ième) ?année`;
const make = (source: string) => new RegExp(source, "giu");

/** Where « à partir de 5 ans » speaks of the public and not of somebody's life. */
const publicCue = String.raw`(?:^|[.,;:|(\n–-]\s*|(?:pour|enfants?|jeunes|public|accessible|destinée?|conseillée?|recommandée?|offerte?|familles?|adultes|tous|personnes|spectacle|atelier|activité|cours|théâtre|conte|film|cinéma)\s+)`;

/** Read from the most precise to the least; what one has read the next does not see. */
export const agePatterns: readonly AgePattern[] = [
  {
    rule: "age-to-grade",
    pattern: make(`${number("min")} ?${unit("unit")} à (?:la )?(?:maternelle|${grade("grade")})`),
    read: ({ min, unit, grade }) => ({ min: years(min, unit), max: gradeEnd(grade) }),
  },
  {
    rule: "grade-range",
    pattern: make(
      `(?:maternelle|(?<from>[1-6]) ?(?:re|ère|e|ième)(?: année)?) ?(?:à (?:la )?|[-–] ?)${grade("grade")}`,
    ),
    read: ({ from, grade }) => ({ min: Number(from ?? 0) + 5, max: gradeEnd(grade) }),
  },
  {
    rule: "secondary",
    pattern: make(
      String.raw`(?<!\p{L})sec(?:\.|ondaire) ?(?<from>[1-5])(?: ?(?:à|-|–|et) ?(?<to>[1-5]))?(?![\d\p{L}])`,
    ),
    read: ({ from, to }) => ({ min: Number(from) + 11, max: Number(to ?? from) + 12 }),
  },
  {
    rule: "secondary-ordinal",
    pattern: make(
      String.raw`(?<from>[1-5]) ?(?:re|ère|e|ième)(?: ?(?:à|-|–|et) ?(?:la )?(?<to>[1-5]) ?(?:re|ère|e|ième))?(?: année)? (?:du |de )?secondaire`,
    ),
    read: ({ from, to }) => ({ min: Number(from) + 11, max: Number(to ?? from) + 12 }),
  },
  {
    rule: "age-range",
    pattern: make(
      String.raw`${number("min")} ?(?:(?<unit>ans|mois) ?)?(?:à|-|–|—|ou) ?(?<max>\d{1,3}) ?${unit("unitMax")}(?! ?(?:et|ou) ?(?:plus|\+))`,
    ),
    read: ({ min, unit, max, unitMax }) => ({ min: years(min, unit ?? unitMax), max: years(max, unitMax) }),
  },
  {
    rule: "age-between",
    pattern: make(String.raw`entre ${number("min")} ?(?:(?<unit>ans|mois) )?et (?<max>\d{1,3}) ?${unit("unitMax")}`),
    read: ({ min, unit, max, unitMax }) => ({ min: years(min, unit ?? unitMax), max: years(max, unitMax) }),
  },
  {
    rule: "age-and-more",
    pattern: make(String.raw`${number("min")} ?${unit("unit")} ?(?:(?:et|ou) ?(?:plus(?!\p{L})|\+)|\+|minimum)`),
    read: ({ min, unit }) => ({ min: years(min, unit) }),
  },
  {
    rule: "age-and-less",
    pattern: make(String.raw`${number("max")} ?${unit("unit")} (?:et|ou) moins`),
    read: ({ max, unit }) => ({ max: years(max, unit) }),
  },
  {
    rule: "age-from",
    pattern: make(String.raw`(?<=${publicCue})(?:à partir de|dès) ${number("min")} ?${unit("unit")}`),
    read: ({ min, unit }) => ({ min: years(min, unit) }),
  },
  {
    rule: "age-minimum",
    pattern: make(String.raw`âge (?:minimum|minimal|requis)(?: requis)? ?: ?${number("min")} ?${unit("unit")}`),
    read: ({ min, unit }) => ({ min: years(min, unit) }),
  },
  {
    rule: "age-over",
    pattern: make(
      String.raw`(?:personnes|gens|aînés|adultes) (?:âgée?s )?(?:de )?plus de ${number("min")} ?${unit("unit")}`,
    ),
    read: ({ min, unit }) => ({ min: years(min, unit) }),
  },
  {
    rule: "age-under",
    pattern: make(
      String.raw`(?:pour les|enfants|jeunes|tout-petits) (?:âgés )?(?:de )?moins de ${number("max")} ?${unit("unit")}`,
    ),
    read: ({ max, unit }) => ({ max: unit === "mois" ? years(max, unit) : Number(max) - 1 }),
  },
  {
    rule: "age-exact",
    pattern: make(String.raw`(?:enfants|jeunes|élèves) (?:âgés )?de ${number("min")} ?${unit("unit")}`),
    read: ({ min, unit }) => ({ min: years(min, unit), max: years(min, unit) }),
  },
];
