import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { type Rule, ruleSet, takeEach, valuesOf } from "./scan.ts";

const my = "(?:ma|mon|mes|notre|nos|sa|son|ses|leur|my|our|his|her|their|la|le|a|the)";
const of = (words: string): RegExp =>
  new RegExp(
    `\\b${my} (?:\\d |deux |petite? |little |young |grande? |plus vieille? |oldest |youngest |old |vieille? |pauvre |chere? |two |three )*(?:${words})\\b`,
    "g",
  );
// « la », « mon », « the » begin nearly every message: what follows tells more.
const who = (words: string, value: string): Rule<string> => [of(words), () => value, words];
const word = (words: string, value: string): Rule<string> => [new RegExp(`\\b(?:${words})\\b`, "g"), () => value];

/** Those somebody names as theirs: they come before the general words, and silence them. */
const relations = ruleSet<string>([
  [/\b(?:pour moi(?!ns)(?:-meme)?|for me|for myself|c'est moi|it's me)\b/g, () => "self"],
  who("grand-?mere|grand-?maman|grandmother|grandma|granny|nana", "grandmother"),
  who("grand-?pere|grand-?papa|grandfather|grandpa", "grandfather"),
  who(
    "petit-?fils|petite-?fille|petits-?enfants|grandson|granddaughter|grandkids?|grandchild|grandchildren",
    "grandchild",
  ),
  who(
    "beau-?pere|belle-?mere|beau-?frere|belle-?soeur|belle-?sour|gendre|bru|oncle|tante|cousine?s?|neveux?|nieces?|nephews?|uncle|aunt|cousins?|mother-in-law|father-in-law|brother-in-law|sister-in-law|in-laws",
    "relative",
  ),
  who("fille|filles|fillette|princesse|daughters?|little girl|girl", "daughter"),
  who("fils|gars|garcons?|ti-?gars|sons?|boys?|little guy", "son"),
  who("jumeaux|jumelles|enfants?|kids|twins|children|little ones|petits|flos|cocos|marmots|tout-petits", "children"),
  who("bebe|poupon|nouveau-ne|baby|newborn|infant", "baby"),
  who("ado|ados|adolescente?|teen|teenager", "teen"),
  who("mere|maman|moman|mom|mum|mother", "mother"),
  who("pere|papa|popa|dad|father", "father"),
  who("parents|folks", "parents"),
  who("mari|femme|conjointe?|blonde|chum|epouse|epoux|husband|wife|spouse|partner|girlfriend|boyfriend", "spouse"),
  who("frere|freres|soeur|soeurs|sour|sours|brother|brothers|sister|sisters", "sibling"),
  [
    /\b(?:pour|avec|for|with) (?:un|une|mon|ma|mes|a|my|des|some) (?:amie?s?|chums?|friends?)\b/g,
    () => "friend",
    "ami|chum|friend",
  ],
  [/\b(?:pour|for) (?:le|la|mon|ma|un|une|my|the|a) (?:voisine?|neighbou?r)\b/g, () => "neighbour", "voisin|neigh"],
]);

const general = ruleSet<string>([
  word("grand-?maman|grand-?mere|grandma|grandmother", "grandmother"),
  word("grand-?papa|grand-?pere|grandpa|grandfather", "grandfather"),
  word("bebes?|poupons?|nourrissons?|babies|baby|infants?|newborn", "baby"),
  word("ados?|adolescente?s?|teens?|teenagers?|jeunes de 1[2-7] ans", "teen"),
  word("tout-petits|enfants|kids|children|toddlers|flos|les jeunes|jumeaux|jumelles|twins", "children"),
  word("enfant|kid|child|flo|toddler|petit de \\d", "child"),
  word("aines?|ainees?|retraites?|seniors?|elderly|personnes agees|age d'or|older adults?|retirees?", "senior"),
  word("familles?|family|families", "family"),
  word("adultes?|adults?", "adult"),
  word("(?:un|notre|mon|a|our|my) (?:groupe|group|organisme|club|equipe|team)(?= de| of)", "group"),
]);

export function readPerson(scan: Scan): Reading {
  const chummy = takeEach(scan, relations);
  const others = takeEach(chummy.scan, general);
  const named = valuesOf(chummy.found).map((value) => plural(value, scan.folded));
  return { entities: { person: named.length > 0 ? named : valuesOf(others.found) }, scan };
}

/** « mon enfant », « my kid » is one child. */
function plural(value: string, folded: string): string {
  return value === "children" && /\b(?:mon|notre|son) enfant\b/.test(folded) ? "child" : value;
}

/** A number of years or a bound says who it is for when nobody is named: « 4 yr old » is a child, « 55 and over » a senior. */
export function personOfAge(age: { exact: readonly number[]; min: number | undefined }, folded: string): string[] {
  if (age.min !== undefined && age.min >= 50) return ["senior"];
  const young =
    age.exact.length === 1 && (age.exact[0] ?? 99) < 12 && /\b(?:yr|year|years|yrs)s?[ -]olds?\b/.test(folded);
  return young && !/\b(?:he|she|i'm|i am|il|elle)\b/.test(folded) ? ["child"] : [];
}
