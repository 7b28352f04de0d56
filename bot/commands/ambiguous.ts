import type { Command } from "../../contracts/command.ts";
import type { Context } from "./context.ts";

/** A noun alone names a subject and not a wish: these have two services behind them, and the citizen says which. */
const subjects: readonly (readonly [RegExp, readonly [string, string, ...string[]]])[] = [
  [/^(?:arbres?|trees?)$/, ["find_subsidy", "request_service"]],
  [/^(?:piscines?|(?:swimming )?pools?)$/, ["find_activity", "opening_hours", "find_subsidy"]],
  [/^(?:bibliotheques?|bibli|biblio|library|libraries)$/, ["opening_hours", "reading_suggestions"]],
  [/^(?:arenas?|patinoires?|rinks?|skating rinks?)$/, ["find_activity", "opening_hours"]],
  [/^(?:inscriptions?|registrations?)$/, ["register_activity", "cancel_registration"]],
  [/^(?:neige|deneigement|snow|snow removal)$/, ["ask_information", "request_service"]],
  [/^(?:bacs?|bins?|poubelles?|garbage|recyclage|recycling|compost)$/, ["ask_information", "request_service"]],
  [/^(?:consentements?|consents?)$/, ["use_my_record", "withdraw_consent"]],
  [/^(?:requetes?|requests?|demandes?)$/, ["request_service", "request_status"]],
  [/^(?:infolettre|newsletter)$/, ["subscribe_alerts", "unsubscribe"]],
  [/^(?:dossier|mon dossier|my (?:file|record)|donnees|mes donnees|my data)$/, ["view_my_data", "use_my_record"]],
];

const ARTICLE = /^(?:(?:une?|des|les?|la|mon|ma|mes|pour|the|an?|some|my|about)\s|l')+/;

/** "Arbre": two readings are as likely, so both are put to the citizen. Nothing else may be under way. */
export function ambiguousSubject({ frame, plain, flows }: Context): Command[] | undefined {
  if (frame) return undefined;
  const bare = plain.replace(ARTICLE, "");
  const found = subjects.find(([words]) => words.test(plain) || words.test(bare))?.[1] ?? [];
  const candidates = found.filter((id) => flows.byId.has(id));
  return candidates.length < 2 ? undefined : [{ kind: "clarify", candidates }];
}
