import type { Command } from "../../contracts/command.ts";
import type { Context } from "./context.ts";
import { startingAfresh } from "./starting.ts";

/** Money, and help with it: in French and in English, both are needed, or words that say there is not enough. */
const help =
  /\b(?:aid(?:e|es|er|ez)|coup de main|coup de pouce|soutien|rabais|subvention\w*|help|support|discount|assistance)\b/;
const paying =
  /\b(?:pay(?:er|e|ez|ing)?|financ\w+|frais|couts?|argent|depenses?|afford|fees?|costs?|money|inscription|registration)\b/;
const lacking =
  /\b(?:(?:manque|pas|peu|plus|sans)(?: (?:assez|beaucoup))? (?:d'argent|de (?:moyens|sous|cash))|pas les moyens|(?:petit|faible)s? (?:revenu|budget)s?|can'?t afford|cannot afford|low income|short (?:of|on) money|tight budget)\b/;

/** What the activity is about comes first otherwise: « combien ça coûte » and "help me find" ask for no aid. */
const findsOrAsks =
  /\b(?:aide[rz]?(?: moi)? a (?:trouver|chercher|choisir)|help (?:me )?(?:find|choose|look)|combien|how much)\b/;

/** "…, pis c'est quoi les aides?": a question of its own beside the search, told apart by its clause. */
const asksOfAidBeside =
  /\b(?:c'est quoi|quelles? sont|what are|which are) (?:les |the )?(?:aides?|subventions?|grants?)\b/;

/** « On manque d'argent pour le soccer, pouvez-vous aider? »: an aid is asked for, though an activity is named. */
export function helpToPay(context: Context): Command[] | undefined {
  const { plain, flow, intent, flows } = context;
  const aboutActivity = intent === "find_activity" || intent === "register_activity" || intent === "activity_details";
  if (!aboutActivity || flow || findsOrAsks.test(plain) || asksOfAidBeside.test(plain)) return undefined;
  if (!lacking.test(plain) && !(help.test(plain) && paying.test(plain))) return undefined;
  const aid = flows.byIntent.get("find_subsidy");
  return aid && [startingAfresh(context, aid)];
}
