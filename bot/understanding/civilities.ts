/** Openings and endings of a polite message say nothing of what is asked: they hide it from the classifier. */
const opening =
  /^\s*(?:(?:objet|subject|re|sujet) ?:[^\n]*\n+)?\s*(?:(?:oui|ok|euh|um|uh|so|yes|ah)[ ,]+)*(?:bonjour|bonsoir|salut|allo|allô|bon matin|hello|hi|hey|good (?:morning|afternoon|evening)|dear (?:sir or madam|sir|madam|team)|madame, monsieur|madame|monsieur|to whom it may concern)(?: (?:là|la|there|à tous|madame|monsieur|à vous|all|everyone|tout le monde))?\s*[,.!:\n]+\s*(?:monsieur|madame)?[, ]*/iu;

const thanks = [
  "[Mm]erci(?: (?:beaucoup|d'avance|à l'avance|a l'avance|bien|infiniment|(?:de|pour) votre (?:aide|réponse|attention|temps)))?",
  "[Tt]hank(?:s| you)(?: (?:so much|very much|in advance|a lot|for your (?:help|time)))?",
];
const farewells = [
  "[Cc]ordialement",
  "[Ss]alutations(?: distinguées)?",
  "[Bb]ien à vous",
  "[Aa]u plaisir",
  "(?:[Bb]est |[Kk]ind )?[Rr]egards",
  "[Ss]incerely",
  "[Bb]onne (?:journée|soirée)",
  "[Hh]ave a (?:nice|good) day",
  "[Yy]ours truly",
];
/** What follows a courtesy at the end, in capitals, is a signature. */
const signature = "[\\n,.!]?\\s*(?:[\\p{Lu}][\\p{L}'.-]*\\s*,?\\s*){0,5}";
const ending = new RegExp(
  `(?:[\\n.!?,]\\s*|\\s)(?:${[...thanks, ...farewells].join("|")})\\s*[,.!]?\\s*${signature}\\s*$`,
  "u",
);

/** The heart of a message: without « Bonjour, » before and « Merci, Cordialement, A. Roy » after, if something is left. */
export function withoutCivilities(text: string): string {
  const opened = text.replace(opening, "");
  const heart = opened.replace(ending, "").replace(ending, "");
  return [heart, opened].find((one) => wordCount(one) >= 3) ?? text;
}

const wordCount = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;
