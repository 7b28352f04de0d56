import type { Command } from "../../contracts/command.ts";
import type { Context } from "./context.ts";
import { startingAfresh } from "./starting.ts";

/** « Qu'est-ce que je pourrais faire? », "what is there for me to do": something to do is looked for, whatever else the words resemble. */
const something =
  /\b(?:qu'est ce (?:que|qu') ?(?:je|on|elle|il) (?:pourrai[st]|peut|peux) faire|(?:quoi|koi) faire|quelque chose (?:a faire|pour (?:moi|nous|elle|lui))|(?:avez vous|vous avez) quoi pour (?:moi|nous|elle|lui)|m'ennuie|s'ennuie|rencontrer du monde|what (?:can|could) (?:i|we|she|he) do|(?:something|anything|what is there) (?:for (?:me|us|her|him) )?to do|i'?m bored|meet (?:new )?people)\b/;

/** Readings that these words take for theirs; a problem told with « qu'est-ce que je peux faire? » is still a problem. */
const mistaken: ReadonlySet<string> = new Set([
  "check_eligibility",
  "library_recommendation",
  "view_my_data",
  "ask_information",
  "help",
  "out_of_scope",
]);
const ofSomethingElse =
  /\b(?:aides?|subvention\w*|admissible|droit|livres?|lire|books?|read|eligible|grants?|dossier|record)\b/;

/** « Quoi faire avec une vieille télé? »: with that thing, or in that case. */
const withSomething = /\b(?:faire|do) (?:avec|si|quand|lorsque|contre|about|with|if|when)\b/;

export function somethingToDo(context: Context): Command[] | undefined {
  const { plain, frame, intent, flows, understanding } = context;
  if (frame || !mistaken.has(intent) || understanding.entities.programme) return undefined;
  if (!something.test(plain) || ofSomethingElse.test(plain) || withSomething.test(plain)) return undefined;
  const flow = flows.byIntent.get("find_activity");
  return flow && [startingAfresh(context, flow)];
}
