import type { Vault } from "../sealing/vault.ts";

/** What a mail is found by: digests of their own, which say nothing of a contact point's. */
export const digestOf = (vault: Vault, what: "message" | "sender" | "words", value: string): Buffer =>
  vault.lookup(`mail.${what}`, value);
