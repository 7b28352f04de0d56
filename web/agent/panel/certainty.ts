/** A share of one in words, for whoever does not read numbers at a glance. */
export function certaintyOf(score: number): "veryLikely" | "likely" | "uncertain" {
  if (score >= 0.8) return "veryLikely";
  return score >= 0.5 ? "likely" : "uncertain";
}
