import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

const kind =
  "(?:rue|r\\.|boulevard|boul\\.?|bd|bvd|blvd|avenue|av\\.?|ave\\.?|montee|mtee|chemin|ch\\.|place|croissant|crois\\.?|rang|terrasse|route|desserte|impasse|allee|promenade)";
const englishKind =
  "(?:street|str|st(?! (?:rose|dorothee|francois|vincent|eustache|therese|martin|elzear|jean|louis))\\.?|boulevard|boul|blvd|avenue|ave\\.?|av|road|rd\\.?|drive|dr\\.?|crescent|court|lane)";
const ordinal = "\\d{1,3} ?(?:e|eme|ieme|re|er|st|nd|rd|th)";
const stop =
  "(?:et|est(?! (?:en|la|un|de|pas|tre))|a|au|aux|y|depuis|pis|pi|ou|qui|que|quand|pour|par|pas|il|elle|on|ca|c'est|en|sur|pres|proche|coin|avec|sans|dans|devant|derriere|vers|ya|is|are|has|was|have|and|n|since|for|at|in|on|near|almost|because|the|to|svp|stp|please|pls|merci|thanks|le|les|ont|sont|fait|mais|car|trop|toute|tout|mon|ma|mes|my|bonjour|hello|samedi|lundi|tellement|completement|encore|toujours|entre|next|by|this|ce|cette|hier|ici|there|it|its|with|from|been|not|again|still|a soir|apt|app)";
// A word of a name may begin with a small particle (« de la Concorde »); it ends where the sentence goes on.
const piece = `(?!${stop}(?![\\w'-]))[a-z\\d][\\w.'-]*[\\w]|(?!${stop}(?![\\w'-]))[a-z]`;
const particles = "(?:(?:de la|de l'|de|du|des|d'|la|le|les|l')\\s?)?";
const name = `${particles}(?:${piece})(?: (?:${piece})){0,2}(?: (?:est|ouest|nord|sud|e\\.|o\\.|east|west|north|south)\\b)?`;
const shortName = `${particles}(?:${piece})(?:[ -](?:${piece})){0,1}(?: (?:est|ouest|east|west)\\b)?`;
const civic = "\\d{1,5}(?:-?[a-d])?";
const cross = "(?<= )(?:et|pis|pi|and|n|&|/|\\+|angle|x)(?= )";
const anyStreet = `(?:${ordinal}(?: ${kind}| ${englishKind})?|(?:${kind} )?${shortName}(?: ${englishKind})?)`;

/** A cheap look first: most messages name no street. */
const cue = new RegExp(
  `(?<![a-z])(?:${kind}|${englishKind}|coin|angle|intersection|corner|croisement)(?![a-z])|\\d{2}|\\b(?:at|between) `,
);

/** A civic number and a street, a street alone, or a crossing as `A / B`; generics written in full. */
export function readStreet(scan: Scan): Reading {
  if (!cue.test(scan.folded)) return { entities: {}, scan };
  const taken = takeEach(scan, rules);
  return { entities: { street: valuesOf(taken.found) }, scan: taken.scan };
}

const rules = ruleSet<string>([
  [
    new RegExp(
      `(?:\\bau coin (?:de |des |du )?|\\bcoin (?:de |des |du )?|\\bangle (?:de |des |du )?|\\bintersection (?:de |des |du |of )?|\\bcorner (?:of )?|\\bcroisement (?:de |des )?)((?:la |le )?${anyStreet}) ?${cross} ?((?:la |le |de la |du (?=${kind} )|de l')?${anyStreet})`,
      "g",
    ),
    (match, raw) => crossing(match, raw),
  ],
  [new RegExp(`(?<![\\w-])${civic},? (?:${ordinal} ${kind}|${kind} ${name})`, "g"), (_, raw) => asStreet(raw)],
  [
    new RegExp(`(?<![\\w-])(?:${civic},? )?${ordinal} (?:${kind}|${englishKind})(?![\\w-])`, "g"),
    (_, raw) => asStreet(raw),
  ],
  [new RegExp(`(?<![\\w'-])${kind} ${name}`, "g"), (match, raw) => frenchStreet(match, raw)],
  [
    new RegExp(`(?<![\\w-])${civic},? (?!ans|mois|km|h\\b|heures|\\$)${shortName} ${englishKind}(?![\\w-])`, "g"),
    (_, raw) => asStreet(raw),
  ],
  [
    new RegExp(
      `(?:on|at|near|along|off|in front of) ((?:${civic} )?(?!my|the|this|our|your|that|a )${shortName} ${englishKind})(?![\\w-])`,
      "g",
    ),
    (match, raw) => asStreet(raw.slice(match[0].length - (match[1] ?? "").length)),
  ],
  // « Saint-Martin Boulevard is full of holes »: proper names before the kind of street, wherever they stand.
  [
    /(?<![\w'-])[a-z][\w'.-]+(?: [a-z][\w'.-]+){0,2}? (?:boulevard|blvd|street|avenue|road|drive)(?![\w-])/g,
    (_, raw) =>
      /^(?:[A-ZÀ-Ý][^ ]* )+(?:Boulevard|Blvd|Street|Avenue|Road|Drive)$/u.test(raw) ? asStreet(raw) : undefined,
    "boulevard|blvd|street|avenue|road|drive",
  ],
  [
    new RegExp(
      `\\b(?:at|at the corner of|between) (?=[a-z'.-]+(?: [a-z'.-]+)? and)(${shortName}) and (${shortName})(?= (?:stays|is|are|has|was|near|on)|$|[.,!?])`,
      "g",
    ),
    (match, raw) => crossing(match, raw),
  ],
  [
    new RegExp(`(?<![\\w-])(\\d{2,5},? (?:rue )?[a-z][\\w'-]{2,}(?: (?:est|ouest|east|west))?)(?=$|[.,;!?])`, "g"),
    (match, raw) => (looksLikeName(raw) ? raw : undefined),
  ],
]);

/** « place » and « route » are also common nouns: they name a street only before a capital letter. */
function frenchStreet(match: RegExpMatchArray, raw: string): string | undefined {
  const common = /^(?:place|route|promenade|allee|chemin|impasse|croissant|terrasse|rang)\b/.test(match[0]);
  const proper = /^\S+ (?:(?:de la|de l'|des|de|du|d'|la|le)\s?)?[A-ZÀ-Ý\d]/.test(raw);
  const junk =
    /^(?:rue|avenue|boulevard|boul\.?|av\.?|ave) (?:east|west|north|south|est|ouest|nord|sud)$|^(?:rue|avenue|boulevard|boul\.?|av\.?|ave) (?:est|glac|sale|sombre|devant|principale?$|inond|bloqu|ferm|plein|pas|mal|tres|deneig|glissan|barr|bris|personne|en)/.test(
      match[0],
    );
  return (common && !proper) || junk ? undefined : asStreet(raw);
}

function crossing(match: RegExpMatchArray, raw: string): string {
  const offset = match[0].indexOf(match[1] ?? "");
  const first = raw.slice(offset, offset + (match[1] ?? "").length);
  const second = raw.slice(raw.length - (match[2] ?? "").length);
  return `${bare(first)} / ${bare(second)}`;
}

const bare = (text: string): string =>
  capital(
    asStreet(
      text.trim().replace(/^(?:de la|de l'|des|de|du|la|le) (?=[\dA-ZÀ-Ý]|(?:rue|boulevard|avenue|chemin) )/, ""),
    ),
  );

const asStreet = (text: string): string =>
  text
    .trim()
    .replace(/[.,]+$/, "")
    .replace(/\b(?:boul|bd|bvd|blvd)(?:\.|(?= |$))/i, "boulevard")
    .replace(/(?<= |^)(?:ave|av)(?:\.|(?= |$))/i, "avenue")
    .replace(/(\d(?:st|nd|rd|th) )avenue/i, "$1Avenue")
    .replace(/(\d(?:e|re|er) )(rue|avenue)/i, (_, number: string, word: string) => number + capital(word))
    .replace(/(?<= )st\.?$/i, "Street")
    .replace(/(?<= )rd\.?$/i, "Road")
    .replace(/(?<= )dr\.?$/i, "Drive");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const looksLikeName = (raw: string): boolean => /\d ,?(?:rue )?[A-ZÀ-Ý]/.test(raw);
