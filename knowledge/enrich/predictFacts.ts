import type { Enrichment } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Predict, Prediction } from "./model/predict.ts";
import type { PlaceNames } from "./placeNames.ts";
import type { Family } from "./model/weights.ts";
import { locate, type Texts } from "./textsOf.ts";

/** The editors' words for a public, in ours. */
const audienceOf: Readonly<Record<string, string | undefined>> = {
  Familles: "family",
  Adolescents: "teen",
  Aînés: "senior",
  "Enseignants et étudiants": "school",
};
const fieldOf: Readonly<Record<Family, "audiences" | "categories" | "neighbourhoods">> = {
  audience: "audiences",
  category: "categories",
  neighbourhood: "neighbourhoods",
};
/**
 * Above the thresholds of the best F1: a wrong fact in the catalogue costs more than one that is missing. Highest for a public,
 * which half of the pages leave out and which is then most often everybody.
 */
const LEAST: Readonly<Record<Family, number>> = { audience: 0.8, category: 0.6, neighbourhood: 0.6 };

/** The model, and the places a text may name. */
interface Predicting {
  predict: Predict;
  places: PlaceNames;
}

/**
 * What the model predicts of the fields that neither the source nor a rule fills. What names no place does not say where:
 * no neighbourhood is taken from the habits of those who wrote the others.
 */
export function predictFacts(
  offering: Offering,
  texts: Texts,
  { predict, places }: Predicting,
  read: readonly Enrichment[],
): Enrichment[] {
  const isSilent = (field: Enrichment["field"]) => !read.some((one) => one.field === field);
  const saysWhere = texts.place !== "" || places.within(`${texts.title}\n${texts.description}`).length > 0;
  const predicted = predict({ title: texts.title, text: texts.description, place: texts.place }).filter(
    ({ family, score }) => score >= LEAST[family],
  );
  return predicted.flatMap((prediction) => {
    const field = fieldOf[prediction.family];
    const value = prediction.family === "audience" ? audienceOf[prediction.label] : prediction.label;
    if (value === undefined || offering[field].length > 0 || !isSilent(field)) return [];
    if (prediction.words.length === 0 || (field === "neighbourhoods" && !saysWhere)) return [];
    return [toEnrichment(field, value, prediction, texts)];
  });
}

function toEnrichment(
  field: "audiences" | "categories" | "neighbourhoods",
  value: string,
  prediction: Prediction,
  texts: Texts,
): Enrichment {
  const words = prediction.words.join(" · ");
  const score = Math.round(prediction.score * 1_000) / 1_000;
  return {
    id: `${field}=${value}`,
    field,
    value,
    words,
    rule: "model",
    score,
    ...locate(texts, words, ["title", "description", "place"]),
  };
}
