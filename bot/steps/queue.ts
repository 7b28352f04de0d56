import { asksWait } from "../handover/asksWait.ts";
import { placeWords } from "../handover/placeWords.ts";
import { from } from "../errors.ts";
import { noted, type Step } from "../work.ts";

/** Whoever waits for a person and asks how long is told; once somebody has the conversation, nothing is said beside them. */
export const queueStep: Step = {
  name: "queue",
  run: async (work, parts) => {
    const { handovers } = parts;
    const waits = work.open.owner === "agent" && !work.settled && !work.understanding?.emergency;
    if (!waits || !handovers || !asksWait(work.text)) return work;
    const place = await from("registry", () => handovers.place(work.open.dialogueId));
    if (!place) return work;
    const { language } = work.state;
    const text = placeWords(place, { channel: work.message.channel, language, now: work.now });
    return {
      ...noted(work, "queue", "asks for their place in the queue"),
      intent: "talk_to_human",
      outcome: "answered",
      replies: [{ id: parts.newId(), text, lang: language, cards: [], choices: [] }],
      settled: true,
    };
  },
};
