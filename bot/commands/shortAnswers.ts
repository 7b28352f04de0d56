import type { Command } from "../../contracts/command.ts";
import { buttonSchema, commandsOf } from "../buttons.ts";
import type { Context } from "./context.ts";
import { bare, ordinalIn } from "./phrases.ts";
import { onProposals } from "./proposalsShown.ts";
import { newsFor, slotsIn } from "./slotCommands.ts";

// Answers in a few words to what was just asked: a code, a yes or no, a name, a button typed out.

export function code({ asked, signals }: Context): Command[] | undefined {
  const [value] = asked?.name === "code" ? (signals["code"] ?? []) : [];
  return value === undefined ? undefined : [{ kind: "set_slot", slot: "code", value }];
}

/** "Oui, à Chomedey", "non pas encore": to a question of yes or no, the first word decides. */
export function yesOrNo({ asked, plain, text }: Context): Command[] | undefined {
  if (asked?.definition.type !== "flag" || text.includes("?")) return undefined;
  if (
    /^(?:oui|ouais|ouin|yes|yep|yeah|en effet|exact\w*|bien sur|of course|tout a fait|absolument|absolutely|correct)\b/.test(
      plain,
    )
  )
    return [{ kind: "affirm" }];
  return /^(?:non|nan|no|nope|pas|not|aucune?|jamais|malheureusement|unfortunately)\b/.test(plain)
    ? [{ kind: "deny" }]
    : undefined;
}

/** "Léa, 6 ans" to the question of a name gives both; "en fait elle a 8 ans" only changes the age. */
export function nameAndAge(context: Context): Command[] | undefined {
  const { asked, flow, text, plain, understanding } = context;
  if (asked?.name !== "firstName" || !flow?.slots["age"] || !understanding.entities.age) return undefined;
  const { age } = slotsIn(context, flow);
  const news = age === undefined ? [] : newsFor(context, { age });
  const onlyAge =
    /^(?:en fait|finalement|non|oups|(?:mais )?(?:elle|il|iel) a|actually|no|sorry|oops|(?:she|he)(?:'s| is| has)?|they are)\b/.test(
      plain,
    );
  return onlyAge ? news : [...news, { kind: "set_slot", slot: "firstName", value: text }];
}

/** "Annuler mon inscription LAV-2024-000123": the number does not make it a question about a request. */
export function cancelByNumber({ understanding, plain, flows }: Context): Command[] | undefined {
  const [requestNumber] = understanding.entities.requestNumber ?? [];
  const flow = flows.byIntent.get("cancel_registration");
  if (requestNumber === undefined || !flow) return undefined;
  if (
    !/\b(?:annul\w*|desinscri\w*|cancel\w*|unregister)\b.*\b(?:inscription|registration|place|spot|cours|course|class)\b/.test(
      plain,
    )
  )
    return undefined;
  return [{ kind: "start_flow", flow: flow.id, slots: { requestNumber } }];
}

/** The label of a button typed out, or its number where buttons are all there is to answer with. */
export function typedButton(context: Context): Command[] | undefined {
  const { plain } = context;
  const named = context.choices.find((choice) => bare(choice.label) === plain || bare(choice.text) === plain);
  const place =
    context.asked?.definition.type === "number" || onProposals(context) ? undefined : ordinalIn(context.plain);
  const counted =
    place !== undefined && context.words <= 3 ? context.choices.at(place > 0 ? place - 1 : place) : undefined;
  const button = buttonSchema.safeParse((named ?? counted)?.value);
  return button.success ? commandsOf(button.data, (id) => context.flows.byId.has(id)) : undefined;
}
