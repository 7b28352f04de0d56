import type { Contact } from "../citizens/contactPoint.ts";
import { normalizeContact } from "../citizens/contactPoint.ts";
import type { Vault } from "../sealing/vault.ts";

// What each reveals is in docs/adr/0022-parts-of-contacts.md.

/** Parts a contact point is found by: of a number its last 4 and 7 figures and the whole; of an e-mail the whole, its name and the words of it. */
export function contactParts(vault: Vault, contact: Contact): string[] {
  const value = normalizeContact(contact);
  if (value === undefined) return [];
  const parts = contact.type === "phone" ? phoneParts(value) : emailParts(value);
  return [...new Set(parts)].map((part) => partKey(vault, contact.type, part));
}

/** The digest of a part: 64 bits are enough, since a false meeting only shows one line too many. */
export const partKey = (vault: Vault, type: Contact["type"], part: string): string =>
  `#${vault.lookup(`part:${type}`, part).toString("hex", 0, 8)}`;

const phoneParts = (number: string): string[] => [number.slice(-4), number.slice(-7), number.slice(-10)];

function emailParts(email: string): string[] {
  const name = email.slice(0, email.lastIndexOf("@"));
  return [email, name, ...name.split(/[._+-]/).filter((word) => word.length >= 3)];
}
