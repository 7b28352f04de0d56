import type { Choice } from "../../contracts/reply.ts";
import { activeFrame, bilingual, type FlowButton, type Flows, type Params } from "../../flows/index.ts";
import { formatText, labels } from "../texts/index.ts";
import type { Work } from "../work.ts";

/** The buttons of a flow's text; those made at run time are written out. */
export function choicesOf(buttons: readonly FlowButton[], params: Params, work: Work, flows: Flows): Choice[] {
  return buttons.flatMap(({ label, action }) => {
    if (action.action === "candidates") return candidates(params, work, flows);
    if (action.action === "criteria") return criteria(work, flows);
    const words = label[work.state.language];
    return [{ label: words, text: words, value: filledIn(action, params) }];
  });
}

/** `{step_key}` in an action is that result: the button of a detail carries its own offering. */
function filledIn(action: FlowButton["action"], params: Params): object {
  const entries = Object.entries(action).map(([key, value]) => {
    const name = typeof value === "string" ? /^\{(\w+)\}$/.exec(value)?.[1] : undefined;
    return [key, name === undefined ? value : params[name]] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The flows that a message may have meant; the citizen's own words go with the choice. */
function candidates(params: Params, work: Work, flows: Flows): Choice[] {
  return [params["candidates"] ?? []].flat().flatMap((id) => {
    const flow = flows.byId.get(String(id));
    if (!flow) return [];
    const title = flow.title[work.state.language];
    const label = title.charAt(0).toUpperCase() + title.slice(1);
    return [{ label, text: label, value: { action: "start", flow: flow.id, query: work.text.slice(0, 500) } }];
  });
}

/** What can be asked again, and what can only be let go. */
function criteria(work: Work, flows: Flows): Choice[] {
  const frame = activeFrame(work.state.flow);
  const flow = frame && flows.byId.get(frame.flow);
  if (!frame || !flow) return [];
  // Before a yes only what was given can be corrected: the rest is not part of what will be sent.
  const summed = frame.waiting?.kind === "confirm" || frame.waiting?.kind === "change";
  return Object.entries(flow.slots).flatMap(([slot, definition]): Choice[] => {
    if (definition.secret || definition.optionsFrom || (summed && frame.slots[slot] === undefined)) return [];
    const what = bilingual(definition.label)[work.state.language];
    if (definition.question) return [choice(what.charAt(0).toUpperCase() + what.slice(1), { action: "change", slot })];
    const ignore = formatText(labels.ignore, work.state.language, { what });
    return frame.slots[slot] === undefined ? [] : [choice(ignore, { action: "relax", slot })];
  });
}

const choice = (label: string, value: object): Choice => ({ label, text: label, value });
