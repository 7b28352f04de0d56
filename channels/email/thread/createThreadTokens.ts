import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** A conversation by mail: our own name for it, in lower case since servers may fold the part of an address before the « @ ». */
export const threadIdPattern = /^[a-z0-9]{8,26}$/;

export interface ThreadTokens {
  /** The address answers are to come back to: `bonjour+<thread>.<proof>@ville.example`. */
  replyTo: (address: string, threadId: string) => string;
  /** The thread an address names, when the proof is ours; undefined for any other address. */
  read: (address: string) => string | undefined;
}

// 80 bits, as RFC 2104 (section 5) allows for a truncated code: each guess costs a mail. 16 letters leave the local part under 64.
const PROOF_BYTES = 10;

/**
 * Signs the address in Reply-To, so that an answer finds its conversation even without References, and nobody names another's.
 * The key is derived from the configuration's; a token opens nothing by itself: the sender must also be a participant.
 */
export function createThreadTokens(secret: Uint8Array): ThreadTokens {
  if (secret.length < 16) throw new Error("e-mail: the secret of reply addresses must be 16 bytes long at least");
  const key = Buffer.from(hkdfSync("sha256", secret, "citoyen-360", "mail-threads", 32));
  const proof = (id: string) => createHmac("sha256", key).update(id).digest().subarray(0, PROOF_BYTES);
  return {
    replyTo(address, threadId) {
      if (!threadIdPattern.test(threadId)) throw new Error("e-mail: a thread's id is 8 to 26 letters and figures");
      const at = address.lastIndexOf("@");
      return `${address.slice(0, at)}+${threadId}.${base32(proof(threadId))}${address.slice(at)}`;
    },
    read(address) {
      const [, id = "", claimed = ""] = /\+([a-z0-9]{8,26})\.([a-z2-7]{16})@/.exec(address.toLowerCase()) ?? [];
      if (!id) return undefined;
      return timingSafeEqual(Buffer.from(claimed), Buffer.from(base32(proof(id)))) ? id : undefined;
    },
  };
}

/** RFC 4648 in lower case, without padding: ten bytes make sixteen letters. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{5}/g) ?? [];
  return groups.map((group) => "abcdefghijklmnopqrstuvwxyz234567".charAt(Number.parseInt(group, 2))).join("");
}
