import { fold } from "../../contracts/fold.ts";

/** Kinds of place by the words of a name, and by what citizens call them. The first that fits is the kind. */
const kinds: readonly { kind: string; name: RegExp; said: RegExp }[] = [
  { kind: "ecocentre", name: /^ecocentre/, said: /\b(?:eco ?-?cent(?:re|er)|dechetterie|dump)\b/ },
  { kind: "court", name: /^cour municipale/, said: /\b(?:cour municipale|municipal court|court ?house)\b/ },
  {
    kind: "counter",
    name: /^comptoir/,
    said: /\b(?:comptoir|bureau des (?:permis|taxes)|service counter|(?:tax|permit|urban planning) (?:counter|office))\b/,
  },
  {
    kind: "library",
    name: /^bibliotheque/,
    said: /\b(?:bibl?i?oth?eques?|bibli?o(?:teque|thek)?s?|bib|librar(?:y|ies)|libary)\b/,
  },
  { kind: "pool", name: /^piscine/, said: /\b(?:pis?cines?|pools?|baignade|swimming)\b/ },
  { kind: "arena", name: /^(?:arena|place bell)/, said: /\b(?:aren+as?|patinoires? interieures?|indoor rinks?)\b/ },
  {
    kind: "community",
    name: /^(?:centre communautaire|pavillon|espace citoyen)/,
    said: /\b(?:centres? communautaires?|community cent(?:re|er)s?)\b/,
  },
  { kind: "city-hall", name: /^hotel de ville/, said: /\b(?:hotel de ville|mairie|city ?hall|town ?hall)\b/ },
  { kind: "park", name: /^(?:parc|berge|bois|centre de la nature)/, said: /\b(?:parcs?|parks?|berges?)\b/ },
  {
    kind: "culture",
    name: /^(?:maison|centre d.art|centre de pratique|theatre|musee|cosmodome)/,
    said: /\b(?:musees?|museums?|theatres?|maison des arts)\b/,
  },
];

export const kindOfPlace = (name: string): string => kinds.find((one) => one.name.test(fold(name)))?.kind ?? "other";

/** The kind of place a citizen asks for, when they name one. */
export const kindAsked = (text: string): string | undefined => kinds.find((one) => one.said.test(fold(text)))?.kind;

/** "La plus proche", "near me": one place is wanted, not the list. */
export const asksNearest = (text: string): boolean =>
  /\b(?:plus (?:proche|pres)|pres (?:de|d)|proche de|dans le coin|nearest|closest|near)\b/.test(fold(text));
