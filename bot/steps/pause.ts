import { formatText, texts } from "../texts/index.ts";
import { from } from "../errors.ts";
import { noted, type Step, type Work } from "../work.ts";

/**
 * The switch that staff have over everything the assistant says: while it is off nothing is read and nothing moves, and each dialogue
 * is told once where to find a person. The carriers' words come before: STOP holds whatever is switched.
 */
export const pauseStep: Step = {
  name: "pause",
  run: async (work, parts) => {
    const { assistant } = parts;
    if (work.settled || !assistant) return work;
    const { active, since = "always" } = await from("registry", () => assistant.state());
    if (active) return work;
    const silent: Work = { ...noted(work, "pause", "the assistant is switched off"), outcome: "silent", settled: true };
    if (work.open.owner === "agent" || work.state.pausedSince === since) return silent;
    const lang = work.state.language;
    const reply = { id: parts.newId(), text: formatText(texts.paused, lang), lang, cards: [], choices: [] };
    return {
      ...silent,
      outcome: "signposted",
      replies: [reply],
      state: { ...work.state, pausedSince: since },
    };
  },
};
