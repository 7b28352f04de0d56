/** How an agent asks for what flows ask for, folded, by the names that slots have in them. */
const questions: readonly (readonly [slot: string, asks: RegExp])[] = [
  [
    "where",
    /\b(?:(?:a |c'est |quelle |votre |l')+(?:quelle )?adresse|quel endroit|ou (?:est[- ]ce|c'est|ca (?:se|s'est)|exactement|se trouve)|c'est ou|quelle rue|quel coin|quel parc|(?:what|which|your|the) (?:is the |is your |street |exact )?(?:address|location|street|intersection|park)|where (?:is|are|exactly|on|did|about))/g,
  ],
  [
    "name",
    /\b(?:votre (?:nom|prenom)|a quel nom|quel (?:est )?(?:le|votre) nom|comment vous (?:vous )?appelez|vous vous appelez comment|your (?:full |first |last )?name|who am i (?:speaking|talking))/g,
  ],
  [
    "contact",
    /\b(?:numero (?:de telephone|ou on|pour)|vous (?:re)?joindre|vous rappeler|votre (?:courriel|telephone|numero)|phone number|reach you|call you back|your (?:e-?mail|phone|number))/g,
  ],
  [
    "what",
    /\b(?:que s'est[- ]il passe|qu'est[- ]ce qui (?:se passe|s'est passe|est arrive)|c'est quoi (?:le probleme|la situation)|decri(?:vez|re)|expliquez|dites[- ]m'en plus|describe|what (?:happened|'?s (?:going on|the problem|wrong))|tell me more)/g,
  ],
  [
    "when",
    /\b(?:depuis quand|c'etait quand|quand (?:est[- ]ce|c'est|ca)|quel moment|when (?:did|was|is)|since when|how long)/g,
  ],
  ["age", /\b(?:quel age|(?:elle|il|votre \p{L}+) a quel age|how old|what age)/gu],
  ["weekday", /\b(?:quel(?:le)?s? (?:jours?|journees?)|(?:which|what) days?|weekdays? or)/g],
  [
    "near",
    /\b(?:code postal|quel (?:secteur|quartier|coin)|pres de (?:chez vous|ou)|postal code|neighbou?rhood|which (?:area|part))/g,
  ],
  ["requestNumber", /\b(?:numero de (?:la |votre )?(?:requete|demande|dossier)|(?:request|file|reference) number)/g],
  [
    "activity",
    /\b(?:quel(?:le)?s? (?:activites?|cours|genre|sorte|sport)|(?:what|which) (?:kind|activity|activities|course|class|sport))/g,
  ],
];

/** The last question in what an agent said, among the slots that could be asked. Undefined when none is asked for. */
export function asksIn(folded: string, slots: readonly string[]): string | undefined {
  const found = questions
    .filter(([slot]) => slots.includes(slot))
    .flatMap(([slot, asks]) => [...folded.matchAll(asks)].map(({ index }) => ({ slot, index })));
  return found.toSorted((a, b) => b.index - a.index)[0]?.slot;
}
