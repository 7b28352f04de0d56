import type { Channel } from "../../contracts/message.ts";
import type { Vault } from "../sealing/vault.ts";

export interface Contact {
  type: "email" | "phone";
  value: string;
}

/** The one written form of a contact point: e-mails in lower case, North American numbers as `+1NXXNXXXXXX`. Undefined when it is neither. */
export function normalizeContact({ type, value }: Contact): string | undefined {
  return type === "email" ? normalizeEmail(value) : normalizePhone(value);
}

/** The digest a contact point is found by. What cannot be read as one gets a digest too, which nobody has. */
export function lookupContact(vault: Vault, contact: Contact): Buffer {
  return vault.lookup(contact.type, normalizeContact(contact) ?? `unreadable:${contact.value}`);
}

/** The digest of a channel's address, where that address is itself a contact point. */
export function contactKey(vault: Vault, channel: Channel, address: string): Buffer | undefined {
  const contact = contactOf(channel, address);
  const normal = contact && normalizeContact(contact);
  return contact && normal ? vault.lookup(contact.type, normal) : undefined;
}

export function contactOf(channel: Channel, address: string): Contact | undefined {
  if (channel === "sms" || channel === "phone") return { type: "phone", value: address };
  return channel === "email" ? { type: "email", value: address } : undefined;
}

function normalizeEmail(value: string): string | undefined {
  const email = value.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : undefined;
}

function normalizePhone(value: string): string | undefined {
  const digits = value.replace(/\D/g, "");
  if (/^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return `+1${digits}`;
  return /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+${digits}` : undefined;
}
