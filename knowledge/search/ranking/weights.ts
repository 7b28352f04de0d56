/**
 * What relevance is made of, chosen on our own judged queries (`tests/knowledge/search/archive`): never on those of the judged
 * collection, which measures.
 */
export const weights = {
  /** Neighbours asked of the vector index. */
  neighbours: 120,
  /** Likeness counts from so many deviations above that of offerings taken at random, fully so many further. */
  likeness: { from: 1, span: 7 },
  /** Share of likeness in relevance, against words and ideas. */
  fusion: 0.5,
  /** Below all of these an offering is not on the topic: share of the topic its words answer, deviations, share of the best relevance. */
  floor: { coverage: 0.1, deviations: 3, ofBest: 0.05 },
  /** The same for a topic that was given as an answer: what is counted and proposed there is on it, or is left out. */
  strictFloor: { coverage: 0.2, deviations: 5, ofBest: 0.4 },
};
