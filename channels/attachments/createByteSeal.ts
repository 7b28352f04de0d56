import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Seals bytes so that they open only with the same key and for the same thing. */
export interface ByteSeal {
  seal(bytes: Uint8Array, about: string): Uint8Array;
  /** Throws when the key or `about` is another, or a byte was changed. */
  open(sealed: Uint8Array, about: string): Uint8Array;
}

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM (version byte, nonce, tag, ciphertext) under a key of its own, derived from `dataKey` (32 bytes). */
export function createByteSeal(dataKey: Uint8Array): ByteSeal {
  if (dataKey.length !== 32) throw new Error(`The key of files must be 32 bytes long; it is ${dataKey.length}.`);
  const key = Buffer.from(hkdfSync("sha256", dataKey, "citoyen-360", "attachments", 32));
  return {
    seal(bytes, about) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
      const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, about) {
      if (sealed[0] !== VERSION) throw new Error("A kept file is sealed in a version this program does not know.");
      const nonce = sealed.subarray(1, 1 + NONCE);
      const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
    },
  };
}
