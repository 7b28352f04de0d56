import type { Outcome } from "../../contracts/turn.ts";
import type { Bilingual } from "../../contracts/language.ts";
import { MAX_MESSAGE_LENGTH } from "../../contracts/message.ts";
import { activeFrame } from "../../flows/index.ts";
import { formatText, texts } from "../texts/index.ts";
import { noted, type Step, type Work } from "../work.ts";
import type { EngineParts } from "../dependencies.ts";

/** What is not worth understanding: too long, empty, nothing but signs. */
export const screenStep: Step = {
  name: "screen",
  run: (work, parts) => {
    if (work.settled) return work;
    if (work.message.text.length > MAX_MESSAGE_LENGTH)
      return settled(work, parts, texts.tooLong, "refused_policy", "too long");
    if (work.button) return work;
    const files = work.message.attachments?.length ?? 0;
    if (work.text === "" && files > 0 && takesFiles(work, parts)) return noted(work, "screen", "files and no words");
    if (work.text === "" && files > 0) return settled(work, parts, texts.filesOnly, "asked", "files and no words");
    if (work.text === "") return settled(work, parts, texts.empty, "not_understood", "empty");
    const thumb = thumbOf(work.text);
    if (thumb) return { ...noted(work, "screen", `a thumb: ${thumb}`), button: { action: thumb } };
    if (!/[\p{L}\p{N}]/u.test(work.text)) return settled(work, parts, texts.emojiOnly, "not_understood", "no words");
    return work;
  },
};

/** What is under way has a use for a file. */
function takesFiles({ state }: Work, { flows }: EngineParts): boolean {
  const flow = flows.byId.get(activeFrame(state.flow)?.flow ?? "");
  return Object.values(flow?.slots ?? {}).some(({ from }) => from.includes("attachment"));
}

function settled(work: Work, parts: EngineParts, text: Bilingual, outcome: Outcome, why: string): Work {
  if (work.open.owner === "agent") return { ...noted(work, "screen", why), outcome: "silent", settled: true };
  const lang = work.state.language;
  const reply = {
    id: parts.newId(),
    text: formatText(text, lang, { limit: MAX_MESSAGE_LENGTH, count: work.message.attachments?.length ?? 0 }),
    lang,
    cards: [],
    choices: [],
  };
  return { ...noted(work, "screen", why), replies: [reply], outcome, settled: true };
}

/** A thumb is a yes or a no, whatever its colour. */
function thumbOf(text: string): "affirm" | "deny" | undefined {
  const bare = text.replace(/\p{Emoji_Modifier}|\uFE0F|\s/gu, "");
  if (/^(?:👍|✅|👌|🆗)+$/u.test(bare)) return "affirm";
  return /^(?:👎|❌)+$/u.test(bare) ? "deny" : undefined;
}
