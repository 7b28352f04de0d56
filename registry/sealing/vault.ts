import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const version = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength + tagLength;

/** Where a sealed value stands; part of what is authenticated, so that a value moved to another column does not open. */
export type SealedColumn =
  | "inbox.body"
  | "turns.body"
  | "outbox.body"
  | "arrivals.body"
  | "mails.raw"
  | "mail_threads.participants"
  | "dialogues.state"
  | "conversations.address_sealed"
  | "contact_points.value_sealed"
  | "source_records.body"
  | "proposals.details"
  | "requests.details"
  | "request_steps.note"
  | "registrations.details"
  | "corrections.details"
  | "conversation_references.reference"
  | "staff_sessions.id_token"
  | "desk_answers.body"
  | "handover_events.note"
  | "calls.from_sealed"
  | "call_utterances.body"
  | "call_acts.body"
  | "wrap_ups.note";

/**
 * What `DATA_KEY` does: seals values (AES-256-GCM: version byte, nonce, tag, ciphertext) and makes keyed digests for
 * look-ups. Each use has its own key derived from it (HKDF), so that a digest says nothing of a ciphertext.
 */
export function createVault(dataKey: Uint8Array) {
  if (dataKey.length !== 32) throw new Error(`DATA_KEY must be 32 bytes long; it is ${dataKey.length}.`);
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", dataKey, "citoyen-360", use, 32));
  const sealingKey = derive("sealing");
  const lookupKey = derive("lookup");
  const codeKey = derive("code");
  return {
    seal: (column: SealedColumn, value: unknown) => seal(sealingKey, column, JSON.stringify(value ?? null)),
    /** The value as it was sealed, to be parsed. Throws when the key or the column is another, or the bytes were changed. */
    open: (column: SealedColumn, sealed: Uint8Array): unknown => JSON.parse(open(sealingKey, column, sealed)),
    /** The digest an address or contact point is found by. */
    lookup: (kind: string, value: string) => digest(lookupKey, `${kind}\0${value}`),
    codeHash: (dialogueId: string, code: string) => digest(codeKey, `${dialogueId}\0${code}`),
  };
}
export type Vault = ReturnType<typeof createVault>;

function seal(key: Uint8Array, column: string, text: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(column));
  const ciphertext = cipher.update(text, "utf8");
  cipher.final();
  const sealed = Buffer.allocUnsafe(headLength + ciphertext.length);
  sealed[0] = version;
  sealed.set(nonce, 1);
  sealed.set(cipher.getAuthTag(), 1 + nonceLength);
  sealed.set(ciphertext, headLength);
  return sealed;
}

// Random numbers are drawn for many nonces at once: the call costs more than the bytes.
let drawn = Buffer.alloc(0);

function nextNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(nonceLength * 256);
  const nonce = drawn.subarray(0, nonceLength);
  drawn = drawn.subarray(nonceLength);
  return nonce;
}

function open(key: Uint8Array, column: string, sealed: Uint8Array): string {
  if (sealed[0] !== version) throw new Error(`A value of ${column} is sealed in a version this program does not know.`);
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const tag = sealed.subarray(1 + nonceLength, headLength);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(column)).setAuthTag(tag);
    const opened = [decipher.update(sealed.subarray(headLength)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch (cause) {
    throw new Error(
      `A value of ${column} does not open: DATA_KEY is not the one it was sealed with, or it was changed.`,
      { cause },
    );
  }
}

const digest = (key: Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();
