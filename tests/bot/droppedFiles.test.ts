import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { droppedFiles } from "../../bot/droppedFiles.ts";
import { emptyFlowState, loadFlows, readFlowFiles, type FlowState } from "../../flows/index.ts";
import { newFrame } from "../../flows/state.ts";

const loaded = loadFlows(readFlowFiles(join(import.meta.dirname, "../../flows")));
if (loaded.status === "fail") throw new Error("the flows do not load");
const { flows } = loaded;

const requesting = (photo: string[]): FlowState => ({
  ...emptyFlowState,
  frames: [newFrame("request_service", "task", { photo, query: "un nid-de-poule" })],
});
const none = { flows, effects: [] };

describe("files that a turn drops", () => {
  it("are those of a request given up", () => {
    expect(droppedFiles(requesting(["a", "b"]), emptyFlowState, none)).toEqual({ kind: "drop_files", ids: ["a", "b"] });
  });

  it("are those that an answer took back, and no others", () => {
    expect(droppedFiles(requesting(["a", "b"]), requesting(["b", "c"]), none)).toEqual({
      kind: "drop_files",
      ids: ["a"],
    });
  });

  it("are not those that a request took", () => {
    const follow = { anonymous: false, attachments: ["a"] };
    const effect = { kind: "create_request" as const, requestType: "pothole", summary: "x", fields: {}, follow };
    expect(droppedFiles(requesting(["a"]), emptyFlowState, { flows, effects: [effect] })).toBeUndefined();
  });

  it("are not those of what is under way below a digression, nor of what was kept for later", () => {
    const after = { ...emptyFlowState, later: [{ flow: "request_service", slots: { photo: ["a"] } }] };
    expect(droppedFiles(requesting(["a"]), after, none)).toBeUndefined();
    const below = requesting(["a"]);
    const digression = { ...below, frames: [...below.frames, newFrame("opening_hours", "digression")] };
    expect(droppedFiles(below, digression, none)).toBeUndefined();
  });

  it("are none when the answer was that there is no photo", () => {
    expect(droppedFiles(requesting(["none"]), emptyFlowState, none)).toBeUndefined();
  });
});
