import { describe, expect, it } from "vitest";
import { timelineOf } from "../../cli/calls/timeline.ts";
import { suggestionsSchema, summarySchema } from "../../contracts/assist.ts";
import { checkPanel } from "./support/checkPanel.ts";
import { readScripts } from "./support/readScripts.ts";
import { createScene, partsAt } from "./support/scene.ts";

const scripts = readScripts();

describe("scripted calls", () => {
  it("are ten in French and five in English at least", () => {
    const languages = scripts.map(({ script }) => script.language);
    expect(languages.filter((one) => one === "fr").length).toBeGreaterThanOrEqual(10);
    expect(languages.filter((one) => one === "en").length).toBeGreaterThanOrEqual(5);
  });

  it.each(scripts)("$file: $script.call", async ({ script }) => {
    const scene = createScene({ at: script.start, language: script.language }, await partsAt(script.start));
    const faults: string[] = [];
    let last = "";
    for (const moment of timelineOf(script)) {
      if (moment.kind === "heard") {
        scene.hear(moment.utterance);
        last = moment.utterance.text;
        // Looked at as it grows, as an agent does: what was shown before must not change what comes.
        await scene.view();
        continue;
      }
      const view = await scene.view();
      suggestionsSchema.parse(view);
      if (view.summary) summarySchema.parse(view.summary);
      faults.push(...checkPanel(moment.panel, view).map((fault) => `after « ${last} » ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
