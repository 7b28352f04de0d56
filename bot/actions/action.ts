import { inLanguage } from "../../contracts/language.ts";
import type { Call, CallResult, Params } from "../../flows/index.ts";
import type { EngineParts } from "../dependencies.ts";
import type { Work } from "../work.ts";

/** What a `do` step of a flow makes happen: reads the outside, adds effects to the turn, brings a result back. */
export type Action = (
  work: Work,
  call: Extract<Call, { kind: "do" }>,
  parts: EngineParts,
) => Promise<{ work: Work; result: CallResult }>;

export type ActionCall = Parameters<Action>[1];

export const resultOf = (data: CallResult["data"], more: Omit<CallResult, "kind" | "data"> = {}): CallResult => ({
  kind: "result",
  data,
  ...more,
});

/** A text in both languages, as a flow's texts name it: `title_fr`, `title_en`. */
export const both = (name: string, text: Parameters<typeof inLanguage>[0]): Record<string, string> => ({
  [`${name}_fr`]: text.fr,
  [`${name}_en`]: inLanguage(text, "en").text,
});

/** A text argument or slot; absent when it is not a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What is asked about: the question the flow noted, or this message. */
export const wordsOf = (work: Work, slots: Params): string => textOf(slots["query"]) ?? work.text;
