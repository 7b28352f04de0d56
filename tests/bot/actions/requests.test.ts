import { describe, expect, it } from "vitest";
import type { ActionCall } from "../../../bot/actions/action.ts";
import { createRequest, handOff } from "../../../bot/actions/requests.ts";
import { newDialogueState } from "../../../bot/state.ts";
import type { Frame } from "../../../flows/index.ts";
import { memoryParts } from "../support/memoryStage.ts";
import { workOf } from "../support/work.ts";

const knowledge = {
  search: async () => ({ hits: [], total: 0, excludedBy: [] }),
  offering: () => undefined,
  locate: () => undefined,
};
const parts = memoryParts({ knowledge });

const call = (part: Partial<ActionCall>): ActionCall => ({
  kind: "do",
  flow: "request_service",
  step: "request",
  action: "create_request",
  args: {},
  slots: {},
  results: {},
  ...part,
});
const form = { request_type: "nid-de-poule", title_fr: "Nid-de-poule", title_en: "Pothole", days: 5 };

describe("a request to open", () => {
  const slots = {
    service: "demo",
    go: "yes",
    who: "named",
    name: "Julie Roy",
    contact: "450-555-0199",
    what: "un trou",
    where: "12 rue Edgar",
    photo: ["f1", "f2"],
  };

  it("carries its day, its place, its files and who to answer; steering answers stay out of its fields", async () => {
    const { work, result } = await createRequest(
      workOf(),
      call({ slots, results: { form, place: { lat: 45.6, lon: -73.7 } } }),
      parts,
    );
    expect(work.effects).toEqual([
      {
        kind: "create_request",
        requestType: "nid-de-poule",
        summary: "un trou",
        fields: { what: "un trou", where: "12 rue Edgar" },
        follow: {
          title: { fr: "Nid-de-poule", en: "Pothole" },
          targetOn: "2024-11-08",
          name: "Julie Roy",
          contact: { type: "phone", value: "450-555-0199" },
          anonymous: false,
          place: { text: "12 rue Edgar", lat: 45.6, lon: -73.7 },
          attachments: ["f1", "f2"],
        },
      },
    ]);
    expect(result.data).toMatchObject({ followed: true, target_fr: "8 novembre 2024", target_en: "November 8, 2024" });
  });

  it("anonymous, it says of nobody, whatever was given before and on whatever channel", async () => {
    const message = { ...workOf().message, channel: "sms" as const, address: "+14505550199" };
    const { work } = await createRequest(
      workOf({ message }),
      call({ slots: { ...slots, who: "anonymous" }, results: { form } }),
      parts,
    );
    const [effect] = work.effects;
    expect(effect).toMatchObject({ follow: { anonymous: true } });
    expect(JSON.stringify(effect)).not.toMatch(/Julie|0199/);
  });

  it("by text message the answer goes to that number", async () => {
    const message = { ...workOf().message, channel: "sms" as const, address: "+14505550199" };
    const { work } = await createRequest(
      workOf({ message }),
      call({ slots: { what: "un trou" }, results: { form } }),
      parts,
    );
    expect(work.effects[0]).toMatchObject({ follow: { contact: { type: "phone", value: "+14505550199" } } });
  });
});

describe("a hand-off", () => {
  const frame = (flow: string, slots: Frame["slots"], role: Frame["role"] = "task"): Frame => ({
    flow,
    step: "",
    role,
    slots,
    order: [],
    skipped: [],
    asked: {},
    said: [],
    results: {},
    shown: [],
  });

  it("tells what was given in every flow under way, and no code", async () => {
    const frames = [
      frame("find_activity", { activity: "natation", age: 6 }),
      frame("request_service", { what: "un trou", contact: "450-555-0199" }),
      frame("identify", { contact: "marie@exemple.ca", code: "123456" }, "call"),
      frame("pattern_hand_off", { reason: "asked" }, "pattern"),
    ];
    const state = { ...newDialogueState, flow: { ...newDialogueState.flow, frames } };
    const { work } = await handOff(
      workOf({ state }),
      call({ flow: "pattern_hand_off", slots: { reason: "asked" } }),
      parts,
    );
    expect(work.effects).toEqual([
      {
        kind: "hand_off",
        reason: "asked",
        flow: "identify",
        given: { activity: "natation", age: "6", what: "un trou", contact: "450-555-0199" },
      },
    ]);
  });

  it("with nothing under way it gives nothing", async () => {
    const { work } = await handOff(workOf(), call({ slots: {} }), parts);
    expect(work.effects).toEqual([{ kind: "hand_off", reason: "asked" }]);
  });
});
