import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import type { System } from "../../compose.ts";
import type { Language } from "../../contracts/language.ts";
import type { Channel, Message } from "../../contracts/message.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Turn } from "../../contracts/turn.ts";
import { createStage } from "../conversations/createStage.ts";
import type { Observed } from "../conversations/stage.ts";
import type { ExitCode, Output } from "../output.ts";

export interface ChatOptions {
  lang?: Language;
  channel: Channel;
  from?: string;
  trace?: boolean;
}

/** A conversation in the terminal, or from a pipe: one line in, one turn out, in order. */
export async function chat(system: System, options: ChatOptions, output: Output): Promise<ExitCode> {
  const stage = createStage(system);
  const address = options.from ?? `terminal-${randomUUID()}`;
  const lines = createInterface({ input: process.stdin, terminal: false });
  const interactive = process.stdin.isTTY && !output.json;
  if (interactive) output.progress("Écrivez votre message (Ctrl+D pour terminer).");
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const observed = await stage.say(messageOf(line, address, options, system.clock.now()));
    if (output.json) output.result({ ...turnAsJson(observed), ...traceAsJson(observed, options) }, "");
    else output.result(undefined, turnAsText(observed, options.trace ?? false));
  }
  return 0;
}

function messageOf(text: string, address: string, options: ChatOptions, receivedAt: Date): Message {
  return {
    channel: options.channel,
    providerId: randomUUID(),
    address,
    text,
    receivedAt,
    ...(options.lang ? { locale: options.lang } : {}),
  };
}

/** The line that programs read (design, section 7). */
export function turnAsJson({ receipt, turn, view }: Observed): object {
  return {
    replies: receipt.replies,
    outcome: receipt.outcome,
    intent: turn?.intent ?? null,
    flow: view.flow ?? null,
    slots: view.slots,
    proposals: receipt.replies
      .flatMap((reply) => reply.cards)
      .map(({ offeringId, sessionId, title, reasons }) => ({
        offeringId,
        ...(sessionId ? { sessionId } : {}),
        title,
        reasons,
      })),
  };
}

const traceAsJson = ({ turn }: Observed, { trace }: ChatOptions): object =>
  trace && turn ? { trace: turn.trace, durations: turn.durations } : {};

function turnAsText({ receipt, turn }: Observed, trace: boolean): string {
  const steps = trace && turn ? traceAsText(turn) : [];
  return [...receipt.replies.map(replyAsText), ...steps, ""].join("\n");
}

/** What was understood, which rule decided and why, the steps walked, and the time of each part. Notes hold no values. */
export function traceAsText({ trace, durations }: Pick<Turn, "trace" | "durations">): string[] {
  const times = Object.entries(durations).map(([step, ms]) => `${step} ${ms.toFixed(1)}`);
  return [...trace.map(({ step, note }) => `  · ${step} : ${note}`), `  · ms : ${times.join(", ")}`];
}

export function replyAsText(reply: Reply): string {
  const cards = reply.cards.flatMap((card) => [
    `  ▪ ${card.title}`,
    ...(card.summary ? [`    ${card.summary}`] : []),
    ...card.facts.map((fact) => `    ${fact.label} : ${fact.value}`),
    ...card.reasons.map((reason) => `    ✓ ${reason}`),
  ]);
  const choices = reply.choices.length > 0 ? [`  [${reply.choices.map((choice) => choice.label).join("] [")}]`] : [];
  return [reply.text, ...cards, ...choices].join("\n");
}
