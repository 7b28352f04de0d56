import { buttonSchema } from "../buttons.ts";
import { readState } from "../state.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Who speaks, in which dialogue, and what was pressed. Facts for the flows say `verified`, never who. */
export const identifyStep: Step = {
  name: "identify",
  run: (work, parts) => {
    const { state, lost } = readState(work.open.state);
    const verified = work.open.assurance === "verified" && work.open.citizenId !== undefined;
    const pressed = buttonSchema.safeParse(work.message.value);
    const known: Work = {
      ...work,
      text: work.message.text.trim(),
      before: state.flow.frames.length > 0 ? state.flow : undefined,
      button: pressed.data,
      state: {
        ...withPageLanguage(state, work, parts.languagePolicy),
        flow: { ...state.flow, facts: { ...state.flow.facts, verified } },
      },
      citizenId: work.open.citizenId,
    };
    const note = `${work.open.assurance}${pressed.success ? `, button ${pressed.data.action}` : ""}`;
    return noted(known, "identify", lost ? `${note}; the stored state could not be read, a new one begins` : note);
  },
};

/** The page's language counts on the first turn only; what is written or asked goes before it. */
function withPageLanguage(state: Work["state"], work: Work, policy: string): Work["state"] {
  const first = state.lastAt === undefined && state.languageGround === "default";
  return first && policy === "follow" && work.message.locale === "en"
    ? { ...state, language: "en", languageGround: "page" }
    : state;
}
