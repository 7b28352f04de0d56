import type { Utterance } from "../../contracts/call.ts";
import type { Vault } from "../sealing/vault.ts";

/**
 * Orders the versions of one utterance, as bytes: of two the higher replaces the lower, whichever came first. The revision decides;
 * of one revision the settled one, then the one with more words, then a digest, for the network does not say which is right.
 */
export function utteranceRank(vault: Vault, { revision, final, text, speaker, startMs, endMs }: Utterance): Buffer {
  const rank = Buffer.alloc(9 + 8);
  rank.writeUInt32BE(revision, 0);
  rank.writeUInt8(final ? 1 : 0, 4);
  rank.writeUInt32BE(text.length, 5);
  vault.lookup("utterance", JSON.stringify([text, speaker, startMs, endMs])).copy(rank, 9, 0, 8);
  return rank;
}
