import type { Entities } from "../../contracts/understanding.ts";
import { otherBodySigns } from "./otherBodies.ts";

/** Kinds of values that help to know what a message is for; the words themselves are the classifier's own business. */
const telling: readonly (keyof Entities)[] = [
  "activity",
  "programme",
  "requestNumber",
  "street",
  "postalCode",
  "place",
  "age",
  "person",
  "weekday",
  "free",
  "phone",
  "email",
];

/** Signs for the classifier, drawn from the values read and from the names of other governments, shops and games. */
export function hintsOf(text: string, entities: Entities): string[] {
  const kinds = telling.filter((name) => entities[name] !== undefined);
  return [...kinds.map((kind) => `has ${kind}`), ...otherBodySigns(text).map((name) => `other ${name}`)];
}
