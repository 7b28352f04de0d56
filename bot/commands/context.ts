import type { Command } from "../../contracts/command.ts";
import type { Channel } from "../../contracts/message.ts";
import type { Choice } from "../../contracts/reply.ts";
import type { IntentName, Understanding } from "../../contracts/understanding.ts";
import {
  activeFrame,
  flowNamed,
  optionsOf,
  type Flow,
  type Flows,
  type FlowState,
  type Frame,
  type Option,
  type Signals,
  type SlotDefinition,
} from "../../flows/index.ts";
import type { Shown } from "../state.ts";
import type { Work } from "../work.ts";
import { clausesOf } from "./clauses.ts";
import { bare, wordCount } from "./phrases.ts";
import { signalsOf } from "./signals.ts";

/** What a rule may look at to decide on a message. */
export interface Context {
  text: string;
  /** The text folded, without punctuation: what fixed phrases are looked for in. */
  plain: string;
  channel: Channel;
  words: number;
  understanding: Understanding;
  intent: IntentName;
  score: number;
  signals: Signals;
  flows: Flows;
  frame?: Frame;
  flow?: Flow;
  /** The slot whose question waits for its answer. */
  asked?: { name: string; definition: SlotDefinition; options: Option[] };
  /** Buttons of the last replies. */
  choices: Choice[];
  shown: Shown[];
  /** The one of them last talked about. */
  focus?: Shown;
  /** The flow that ended last, with what it had been given. */
  ended: FlowState["ended"];
  /** Something asked for earlier waits for its turn. */
  hasLater: boolean;
  /** The clauses of the message; only the message itself has several. */
  clauses: () => Clause[];
}

/** A part of the message that may be read on its own, which costs as much as reading the message. */
export interface Clause {
  text: string;
  read: () => Context;
}

interface ContextParts {
  flows: Flows;
  /** Understands a clause as the message was. */
  understand: (text: string) => Understanding;
}

/** A reading of the message, or undefined when the rule does not apply. Rules are tried from top to bottom. */
export interface Rule {
  name: string;
  read: (context: Context) => Command[] | undefined;
}

export function contextOf(work: Work, understanding: Understanding, parts: ContextParts): Context {
  const readAlone = (text: string) => {
    const clause = { ...work, text };
    return { ...readingOf(clause, parts.understand(text), parts.flows), clauses: () => [] };
  };
  const whole = readingOf(work, understanding, parts.flows);
  return { ...whole, clauses: () => clausesOf(work.text).map((text) => ({ text, read: () => readAlone(text) })) };
}

function readingOf(work: Work, understanding: Understanding, flows: Flows): Omit<Context, "clauses"> {
  const frame = activeFrame(work.state.flow);
  const flow = frame && flowNamed(flows, frame.flow);
  const [best] = understanding.intents;
  const asked = frame && flow ? askedOf(frame, flow) : undefined;
  return {
    text: work.text,
    plain: bare(work.text),
    channel: work.message.channel,
    words: wordCount(work.text),
    understanding,
    intent: best?.name ?? "out_of_scope",
    score: best?.score ?? 0,
    signals: signalsOf(work.text, understanding, filesOf(work)),
    flows,
    ...(frame && flow ? { frame, flow } : {}),
    ...(asked ? { asked } : {}),
    choices: work.state.choices,
    shown: work.state.shown,
    ...(work.state.focus ? { focus: work.state.focus } : {}),
    ended: work.state.flow.ended,
    hasLater: (work.state.flow.later?.length ?? 0) > 0,
  };
}

/** A file without an id was only announced: there is nothing to keep of it. */
const filesOf = ({ message }: Work): string[] => (message.attachments ?? []).flatMap(({ id }) => id ?? []);

function askedOf(frame: Frame, flow: Flow): Context["asked"] {
  const name = frame.waiting?.kind === "slot" ? frame.waiting.slot : undefined;
  const definition = name === undefined ? undefined : flow.slots[name];
  if (name === undefined || !definition) return undefined;
  return { name, definition, options: optionsOf(definition.options ?? [], definition.optionsFrom, frame) };
}
