// Reads whether an offering happens indoors or outdoors. A place tells by what it is; words such as « en plein air » tell too.
import { plainSpaces, type Finding } from "./finding.ts";

export type Setting = "indoor" | "outdoor" | "both";

const outdoorWords =
  /(?<!\p{L})(?:en plein air|à ciel ouvert|à l['’]extérieur|(?:piscines?|patinoires?|bassins?) extérieure?s?|pique-nique|circuits? patrimoniaux|(?:visites?|balades?|circuits?|parcours|rallyes?) (?:guidée?s? )?pédestres?|parcourez les rues|sentiers?|(?:au|dans (?:le|un|les)) parcs? (?!scientifique|industriel))/iu;
const indoorWords =
  /(?<!\p{L})(?:piscines? intérieures?|patinoires? intérieures?|à l['’]intérieur(?! de)|en salle|dans les arénas)(?!\p{L})/iu;

const outdoorPlace =
  /^(?:parc(?:-école)?|berge|bois|boisé|jeux d['’]eau|sentier|place publique|centre de la nature|jardin|plage|patinoire)(?!\p{L})/iu;
const indoorPlace =
  /^(?:bibliothèque|centre (?:communautaire|d['’]art|de pratique|sportif|culturel)|maison|musée|cosmodôme|théâtre|aréna|hôtel de ville|place bell|espace citoyen|pavillon|complexe aquatique|salle|gymnase|école|église|piscine du centre|édifices?|laval économique|centre de congrès)(?!\p{L})/iu;

/** The setting the words of a text give; both kinds of words give `both`. */
export function readSetting(text: string): Finding<Setting> | undefined {
  const plain = plainSpaces(text);
  const outdoor = outdoorWords.exec(plain)?.[0].trim();
  const indoor = indoorWords.exec(plain)?.[0].trim();
  if (outdoor && indoor) return { value: "both", words: `${outdoor} · ${indoor}`, rule: "setting-words" };
  if (outdoor) return { value: "outdoor", words: outdoor, rule: "setting-words" };
  return indoor ? { value: "indoor", words: indoor, rule: "setting-words" } : undefined;
}

/** The setting that the name of a place implies (a park is outdoors, a library indoors); undefined for a pool. « Centre de la nature » is the city's largest park. */
export function settingOfPlace(name: string): Setting | undefined {
  if (outdoorPlace.test(name)) return "outdoor";
  return indoorPlace.test(name) ? "indoor" : undefined;
}

/** The setting of a thing held at all these places: that of all, else both; undefined when one does not tell. */
export function settingOfPlaces(places: readonly { name: string }[]): Finding<Setting> | undefined {
  const settings = places.map(({ name }) => settingOfPlace(name));
  const [first] = settings;
  if (first === undefined || settings.includes(undefined)) return undefined;
  const value = settings.every((setting) => setting === first) ? first : "both";
  return { value, words: places.map(({ name }) => name).join(" · "), rule: "place-setting" };
}
