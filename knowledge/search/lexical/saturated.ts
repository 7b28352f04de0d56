/** How much each further repetition of a word still adds (BM25's k1). */
const SATURATION = 1.2;

/** The weight of a term in a document, so that the tenth time it is said tells less than the second. */
export const saturated = (weight: number): number => (weight * (SATURATION + 1)) / (SATURATION + weight);
