import type { Effect } from "../../contracts/turn.ts";
import { lookupContact } from "../citizens/contactPoint.ts";
import type { Vault } from "../sealing/vault.ts";

/** A request as `open_requests` reads it; base64 where bytes. */
export interface PreparedRequest {
  number: string;
  requestType: string;
  details: string;
  anonymous?: boolean;
  targetOn?: string;
  contactKey?: string;
  files?: string[];
}

type CreateRequest = Extract<Effect, { kind: "create_request" }>;

/** A request to open: all that was said of it is sealed; its day and the digest of its contact stand beside, to be looked up. */
export function prepareRequest(
  vault: Vault,
  { requestType, summary, fields, follow }: CreateRequest,
  number: string,
): { requests: PreparedRequest[] } {
  const { title, place, attachments, name, contact, targetOn, anonymous = false } = follow ?? {};
  const details = vault.seal("requests.details", { summary, fields, title, place, attachments, name, contact });
  return {
    requests: [
      {
        number,
        requestType,
        details: details.toString("base64"),
        anonymous,
        ...(targetOn ? { targetOn } : {}),
        ...(attachments ? { files: attachments } : {}),
        ...(contact ? { contactKey: lookupContact(vault, contact).toString("base64") } : {}),
      },
    ],
  };
}
