import { fold } from "../../contracts/fold.ts";
import type { Understanding } from "../../contracts/understanding.ts";
import { activeFrame } from "../../flows/index.ts";
import { buttonIntent } from "../buttons.ts";
import type { EngineParts, LanguagePolicy } from "../dependencies.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Intent, entities, emergency and language of the text. A button needs none of it: it says what it means. */
export const understandStep: Step = {
  name: "understand",
  run: async (work, parts) => {
    if (work.settled) return work;
    if (work.button) return { ...work, intent: intentOfButton(work, parts), intentScore: 1 };
    const read = readText(work.text, work, parts);
    const understanding = mayAskModel(work) && parts.advise ? await parts.advise(work.text, read) : read;
    const [best] = understanding.intents;
    return noted(
      {
        ...work,
        understanding,
        intent: best?.name ?? "out_of_scope",
        intentScore: best?.score ?? 0,
        state: { ...work.state, ...languageAfter(work, understanding, parts.languagePolicy) },
      },
      "understand",
      noteOf(understanding),
    );
  },
};

/** Intents with their scores, and the kinds of values read: never the values, which may be personal. */
function noteOf({ intents, entities, emergency, language, languageGround }: Understanding): string {
  const readings = intents.slice(0, 3).map(({ name, score }) => `${name} ${score.toFixed(2)}`);
  const kinds = Object.entries(entities).map(([name, values = []]) =>
    values.length > 1 ? `${name} ×${values.length}` : name,
  );
  const danger = emergency ? `; emergency ${emergency}` : "";
  return `${readings.join(", ")}; ${kinds.join(" ") || "no entity"}; ${language} ${languageGround}${danger}`;
}

/** An awaited answer, often a name or an address, is nobody else's business; nor is what an agent is answering. */
const mayAskModel = ({ state, open }: Work): boolean => !activeFrame(state.flow)?.waiting && open.owner !== "agent";

/** Understands a text, the message or a part of it, where the dialogue stands. */
export function readText(text: string, work: Work, parts: EngineParts): Understanding {
  const waiting = activeFrame(work.state.flow)?.waiting;
  return parts.understand(text, {
    language: work.state.language,
    now: work.now,
    ...(waiting?.kind === "slot" ? { expecting: waiting.slot } : {}),
  });
}

/** Only clear evidence in the text changes the language, and only where the policy lets it. */
function languageAfter(
  { state: { language, languageGround }, text }: Work,
  understanding: Understanding,
  policy: LanguagePolicy,
): Pick<Work["state"], "language" | "languageGround"> {
  const clear =
    policy === "follow" &&
    understanding.languageGround === "written" &&
    understanding.language !== language &&
    !isName(text, understanding);
  return clear ? { language: understanding.language, languageGround: "written" } : { language, languageGround };
}

function intentOfButton(work: Work, parts: EngineParts): Work["intent"] {
  if (work.button?.action === "start") return parts.flows.byId.get(work.button.flow)?.starts[0] ?? "help";
  return work.button ? buttonIntent[work.button.action] : "help";
}

/** A street, a place or an address alone is in the language of whoever named it, not of who writes it. */
function isName(text: string, { entities }: Understanding): boolean {
  const { street = [], place = [], email = [], postalCode = [] } = entities;
  const named = [...street, ...place, ...email, ...postalCode].map(fold);
  const left = named.reduce((rest, name) => rest.replace(name, " "), fold(text)).match(/[\p{L}\d]+/gu) ?? [];
  return named.length > 0 && left.length <= 1;
}
