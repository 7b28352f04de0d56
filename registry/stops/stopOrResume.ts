import type { Message } from "../../contracts/message.ts";
import type { Vault } from "../sealing/vault.ts";
import { stopKey } from "./stops.ts";

/** Audited both ways, for the day when somebody asks why nothing came, or why something did. */
export function stopOrResume(vault: Vault, { address }: Message, kind: "stop_address" | "resume_address") {
  const argument = { addressKey: stopKey(vault, address).toString("base64") };
  return { acts: [{ name: kind, argument }], audit: [{ action: kind, detail: null }] };
}
