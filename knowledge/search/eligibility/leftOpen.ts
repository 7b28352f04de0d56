import type { About } from "./asked.ts";

/**
 * What a criterion that an offering leaves open keeps of its relevance. Most things without a public suit anybody; few without a
 * place are where one asks.
 */
export const LEFT_OPEN: Record<About, number> = { who: 0.8, when: 0.5, where: 0.5, other: 0.6 };
