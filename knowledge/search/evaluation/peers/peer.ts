import type { CollectionDocument } from "../documentOffering.ts";

/** Another engine, indexed on the text of the same pages. None of them filters nor translates. */
export interface Peer {
  name: string;
  search(text: string, limit: number): Promise<{ id: string; score: number }[]>;
}

/** The same text for all, by field, as the page gives it: dates and ids are not indexed. */
export function peerFields({ id, title, description, ...document }: CollectionDocument) {
  const { categories, subcategories, audiences, keywords, neighbourhoods, venues } = document;
  return {
    id,
    title,
    description,
    labels: [...categories, ...audiences, ...subcategories, ...keywords].join(" ; "),
    places: [...neighbourhoods, ...venues].join(" ; "),
  };
}

export function peerText(document: CollectionDocument): string {
  const { title, description, labels, places } = peerFields(document);
  return [title, description, labels, places].join(" \n ");
}

export const peerWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** French stop words; the peers that have their own list use it. */
export const peerStopWords: ReadonlySet<string> = new Set(
  "a ai au aux avec c ce ces d dans de des du elle en est et eux il ils j je l la le les leur lui m ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y".split(
    " ",
  ),
);

/** The best of all by score, then by id. */
export function bestOf(
  documents: readonly CollectionDocument[],
  score: (at: number) => number,
  limit: number,
): { id: string; score: number }[] {
  return documents
    .map(({ id }, at) => ({ id, score: score(at) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

export function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
