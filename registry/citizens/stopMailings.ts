import type { ConsentDecision } from "../../contracts/consent.ts";
import { correspondent, type Message } from "../../contracts/message.ts";
import type { Vault } from "../sealing/vault.ts";
import { consentTerms } from "./consentTerms.ts";
import { contactKey } from "./contactPoint.ts";

/** The withdrawal by whoever has the address that wrote; nothing when it is no contact point. */
export function stopMailings(vault: Vault, message: Message, consents: ConsentDecision[]) {
  const key = contactKey(vault, message.channel, correspondent(message));
  if (!key) return {};
  const decided = consents.map((consent) => ({ ...consent, ...consentTerms(consent) }));
  return { acts: [{ name: "stop_mailings", argument: { contactKey: key.toString("base64"), consents: decided } }] };
}
