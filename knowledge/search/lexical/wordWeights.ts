/**
 * What the ways of saying a thing are worth against the very word, chosen on our own judged queries: an idea of the vocabulary, its
 * broader idea, a compound written otherwise, the words of a limit, and the words that stand beside a topic when one is named.
 */
export const wordWeights = { concept: 0.9, broader: 0.1, compound: 0.95, aside: 0.4, light: 0.2 };
