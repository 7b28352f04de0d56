import type { Command } from "../../contracts/command.ts";
import type { Context } from "./context.ts";
import { says } from "./phrases.ts";
import { slotsIn } from "./slotCommands.ts";

// What is said to a yes or no that binds: a consent, a summary before it is sent.

/** Nothing that hesitates, asks or speaks of something else is a consent: its exact text is put again. */
export function consentInDoubt({ frame, plain, text, intent }: Context): Command[] | undefined {
  if (frame?.waiting?.kind !== "confirm" || frame.results["consent"] === undefined) return undefined;
  const hesitates =
    /\b(?:mais|sauf|seulement|peut[ -]etre|plus tard|pas maintenant|pas sure?|sais pas|comprends? pas|si (?:vous|tu|c)|but|except|only|maybe|perhaps|later|not now|not sure|don'?t know|if you)\b/.test(
      plain,
    );
  const unclear = intent === "give_consent" && !says("accept", plain) && !CLEAR_YES.test(plain);
  const asks = text.includes("?") && says("accept", plain);
  return hesitates || unclear || asks ? [{ kind: "resume" }] : undefined;
}

const CLEAR_YES =
  /^(?:oui |yes |ok )?(?:j'accepte|je consens|j'autorise|je suis d'accord|vous avez mon (?:accord|consentement|autorisation)|utilisez (?:le|mon dossier)|i (?:accept|agree|consent|authorize)|you have my (?:consent|permission)|you may|use (?:it|my (?:record|file)))\b/;

/** "Euh, je sais pas trop": neither a yes nor a no, whatever it resembles; what is to be decided is put again. */
export function inDoubt({ frame, plain }: Context): Command[] | undefined {
  return frame?.waiting?.kind === "confirm" && DOUBT.test(plain) ? [{ kind: "resume" }] : undefined;
}

const DOUBT =
  /^(?:(?:euh|heu|hum|hmm|ben|bof|um|uh|well) )*(?:(?:je |j')?(?:ne )?(?:sais|suis) pas(?: (?:trop|sure?|certaine?|vraiment|encore))*|j'hesite|peut[ -]etre(?: pas)?|i(?:'m| am)? (?:not (?:so |too |really )?sure|don'?t (?:really )?know|hesitate)(?: yet)?|not sure|maybe(?: not)?)$/;

const SURE_ENOUGH = 0.5;

/** Under a yes-or-no question, words of agreement decide whatever intent they look like. */
export function confirmation({ frame, plain, understanding, intent, score }: Context): Command[] | undefined {
  const kind = frame?.waiting?.kind;
  if (kind !== "confirm" && kind !== "resume") return undefined;
  // Doubt is no answer: "euh, je sais pas trop" looks a little like a no.
  const bareAnswer = Object.keys(understanding.entities).length === 0 && score >= SURE_ENOUGH;
  // "Oui mais le dimanche" is a change and not yet a yes.
  if (hasReservation(plain)) return undefined;
  if (says("decline", plain) || (bareAnswer && intent === "deny")) return [{ kind: "deny" }];
  if (says("accept", plain) || (bareAnswer && (intent === "affirm" || intent === "give_consent")))
    return [{ kind: "affirm" }];
  return bareAnswer && intent === "withdraw_consent" ? [{ kind: "deny" }] : undefined;
}

const hasReservation = (plain: string) => /\b(?:mais|sauf|plutot|but|except|rather)\b/.test(plain);

/** "Oui mais c’est au 125": agreed to nothing yet. What can be read is a correction; otherwise what to change is asked. */
export function yesBut({ frame, flow, plain, understanding, ...context }: Context): Command[] | undefined {
  if (frame?.waiting?.kind !== "confirm" || !flow || !hasReservation(plain)) return undefined;
  if (!/^(?:oui|ouais|ok|okay|d'accord|yes|yeah|yep|sure|non|no)\b/.test(plain)) return undefined;
  const reads = Object.keys(slotsIn({ ...context, frame, flow, plain, understanding }, flow)).some(
    (slot) => !flow.slots[slot]?.from.includes("description"),
  );
  return reads ? undefined : [{ kind: "choose", option: "change" }];
}
