import type { CollectionDocument } from "../documentOffering.ts";
import { bm25Peer } from "./bm25.ts";
import { charGramPeer } from "./charGrams.ts";
import { miniSearchPeers } from "./miniSearch.ts";
import { oramaPeers } from "./orama.ts";
import type { Peer } from "./peer.ts";

/** The peers that can be had here, and a sentence for each that cannot: the packages are of development only. */
export async function openPeers(
  documents: readonly CollectionDocument[],
): Promise<{ peers: Peer[]; absent: string[] }> {
  const own = [bm25Peer(documents), charGramPeer(documents)];
  const others = await Promise.all([
    orAbsent("minisearch", () => miniSearchPeers(documents)),
    orAbsent("@orama/orama", () => oramaPeers(documents)),
  ]);
  return {
    peers: [...own, ...others.flatMap((one) => (typeof one === "string" ? [] : one))],
    absent: others.filter((one) => typeof one === "string"),
  };
}

async function orAbsent(name: string, open: () => Promise<Peer[]>): Promise<Peer[] | string> {
  try {
    return await open();
  } catch (error) {
    if (isMissing(error)) return `${name} is not installed (a development dependency): npm install`;
    throw error;
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
