import { fold } from "../../contracts/fold.ts";

/** The words of a name or street as they are compared: folded, cut at anything that is no letter or figure, « St- » as « Saint- ». */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => abbreviated.get(word) ?? word);
}
const abbreviated: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);

/** Left out when nobody is found with them: particles of names, kinds of streets, words around a number. */
export const fillers: ReadonlySet<string> = new Set(
  "de du des d la le les l van von der den el al ben da dos rue r boulevard boul bd blvd avenue av ave chemin ch place pl montee rang croissant terrasse autoroute street road no app apt".split(
    " ",
  ),
);
/** Kinds of streets tell nobody from anybody: they are not kept. */
const streetKinds: ReadonlySet<string> = new Set(
  "rue boulevard avenue chemin place montee rang croissant terrasse autoroute de du des d la le les l".split(" "),
);

/** Each word, and the whole in one word: « Jean-Pierre » is also typed « jeanpierre », « El Khoury » « Elkhoury ». */
export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  return words.length > 1 ? [...words, words.join("")] : words;
}
export const streetWords = (street: string): string[] => wordsOf(street).filter((word) => !streetKinds.has(word));

/** What stands before a sound, a year: a typed word never begins so. */
export const SOUND = "/";
export const YEAR = "~";

// In this order: what is said the same in French is written the same. Heard on the phone, « Tremblé » is Tremblay.
const sounds: readonly [RegExp, string][] = [
  [/ph/g, "f"],
  [/h/g, ""],
  [/eau|au/g, "o"],
  [/[ae][iy]|(?:er|ez|et)$/g, "e"],
  [/o[iy]/g, "oa"],
  [/y/g, "i"],
  [/c(?=[ei])|z/g, "s"],
  [/g(?=[ei])/g, "j"],
  [/q+u?|k|ck/g, "c"],
  [/(.)\1+/g, "$1"],
  [/(?:l?[tdsxp]|e)$/, ""],
];

/** How a word sounds; undefined for one too short to be told by it. */
export function soundOf(word: string): string | undefined {
  const sound = sounds.reduce((written, [spelling, said]) => written.replace(spelling, said), word);
  return sound.length >= 3 ? `${SOUND}${sound}` : undefined;
}
