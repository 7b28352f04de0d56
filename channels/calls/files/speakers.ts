import { fold } from "../../../contracts/fold.ts";
import type { Speaker } from "../../../contracts/call.ts";

const agentNames =
  /^(?:agent|agente|prepose|preposee|conseiller|conseillere|311|ville|advisor|representative|operator)\b/;
const callerNames = /^(?:appelant|appelante|citoyen|citoyenne|client|cliente|caller|citizen|customer)\b/;

/** Whom a file means by the name it gives: « Agente 311 », « Customer », « Speaker 2 ». */
export function speakerOf(voice: string | undefined): Speaker {
  const name = fold(voice ?? "").trim();
  if (agentNames.test(name)) return "agent";
  return callerNames.test(name) ? "caller" : "unknown";
}

/** « Agente : bonjour » : a name before a colon counts only when it is one of those who can speak. */
export function speakerIn(text: string): { voice?: string; text: string } {
  const [, voice = "", rest = ""] = /^\s*-?\s*([^:\n]{2,30}?)\s*:\s+([\s\S]*)$/.exec(text) ?? [];
  return speakerOf(voice) === "unknown" ? { text } : { voice, text: rest };
}
