import { describe, expect, it } from "vitest";
import { commandSchema, type Command } from "../../contracts/command.ts";
import {
  activeFrame,
  advance,
  emptyFlowState,
  flowStateSchema,
  type CallResult,
  type FlowState,
  type Output,
} from "../../flows/index.ts";
import { productFlows } from "../bot/support/memoryStage.ts";

const flows = productFlows();
const found = (total: number, helps: string[] = ["age", "weekday", "near"]): CallResult => ({
  kind: "result",
  data: { total, helps, ids: ["a", "b", "c"], is_request: false },
});

/** Plays commands; every search finds `total`, every other call brings back nothing. */
function play(
  commands: Command[],
  from: FlowState = emptyFlowState,
  total = 12,
): { state: FlowState; outputs: Output[] } {
  let at = advance(from, commands, flows);
  const outputs = [...at.outputs];
  while (at.call) {
    at = advance(at.state, at.call.kind === "search" ? found(total) : { kind: "result", data: {} }, flows);
    outputs.push(...at.outputs);
  }
  return { state: at.state, outputs };
}

const start = (slots: Record<string, string | number | string[]>): Command => ({
  kind: "start_flow",
  flow: "find_activity",
  slots,
});
const asks = (outputs: Output[]) => outputs.flatMap((output) => (output.kind === "ask" ? [output.slot] : []));
const kinds = (outputs: Output[]) => outputs.map((output) => output.kind);

describe("asking only what helps", () => {
  it("asks the age of a child, and nothing when three things are known", () => {
    expect(asks(play([start({ activity: "natation", person: ["daughter"] })]).outputs)).toEqual(["age"]);
    expect(kinds(play([start({ activity: "natation", age: 6, weekday: ["sat"] })]).outputs)).toEqual(["propose"]);
  });

  it("proposes at once when the search is narrow", () => {
    expect(kinds(play([start({ activity: "natation" })], emptyFlowState, 2).outputs)).toEqual(["propose"]);
  });

  it("asks at most two different questions", () => {
    const first = play([start({ activity: "yoga" })]);
    expect(asks(first.outputs)).toEqual(["age"]);
    const second = play([{ kind: "skip" }], first.state);
    expect(asks(second.outputs)).toEqual(["weekday"]);
    const third = play([{ kind: "skip" }], second.state);
    expect(kinds(third.outputs)).toContain("propose");
  });
});

describe("never the same words twice in a row", () => {
  it("rephrases after chit-chat, after a digression and after a misunderstanding", () => {
    let at = play([start({ activity: "natation", person: ["son"] })]);
    const said: string[] = [];
    const interruptions: Command[] = [
      { kind: "chit_chat", topic: "thank" },
      { kind: "answer", flow: "find_subsidy", slots: {} },
      { kind: "cannot_handle", reason: "not_understood" },
    ];
    for (const interruption of [undefined, ...interruptions]) {
      if (interruption) at = play([interruption], at.state);
      const question = at.outputs.findLast((output) => output.kind === "ask");
      if (question) said.push(question.text.fr);
    }
    for (const [index, text] of said.entries()) expect(text).not.toBe(said[index - 1]);
    expect(said.length).toBeGreaterThanOrEqual(3);
  });
});

describe("interruption, correction, cancel", () => {
  const proposed = play([start({ activity: "natation", age: 6, weekday: ["sat"] })]).state;

  it("comes back to what was interrupted", () => {
    const { state, outputs } = play([{ kind: "answer", flow: "find_subsidy", slots: {} }], proposed);
    expect(activeFrame(state)?.flow).toBe("find_activity");
    expect(outputs.some((output) => output.kind === "say" && output.pattern === "resumed")).toBe(true);
  });

  it("changes only what is corrected, and searches again", () => {
    const { state, outputs } = play([{ kind: "correct_slot", slot: "weekday", value: ["sun"] }], proposed);
    expect(activeFrame(state)?.slots).toMatchObject({ activity: "natation", age: 6, weekday: ["sun"] });
    expect(kinds(outputs)).toContain("propose");
  });

  it("a slot that replaces another puts it aside", () => {
    const { state } = play([{ kind: "correct_slot", slot: "date", value: "this-weekend" }], proposed);
    expect(activeFrame(state)?.slots).not.toHaveProperty("weekday");
  });

  it("see more leaves out what was shown", () => {
    const at = advance(proposed, [{ kind: "choose", option: "more" }], flows);
    expect(at.call).toMatchObject({ kind: "search", exclude: ["a", "b", "c"] });
  });

  it("cancel drops the called flow with the one that called it", () => {
    const inside = play([{ kind: "start_flow", flow: "use_my_record", slots: {} }]).state;
    expect(inside.frames.map((frame) => frame.flow)).toEqual(["use_my_record", "identify"]);
    expect(play([{ kind: "cancel" }], inside).state.frames).toEqual([]);
  });

  it("a value that breaks a rule is refused with its example and asked again", () => {
    const asking = play([start({ activity: "natation", person: ["son"] })]).state;
    const { state, outputs } = play([{ kind: "set_slot", slot: "age", value: 250 }], asking);
    expect(activeFrame(state)?.slots).not.toHaveProperty("age");
    expect(outputs.some((output) => output.kind === "say" && output.pattern === "validation_failed")).toBe(true);
    expect(asks(outputs)).toEqual(["age"]);
  });

  it("a secret never stands in what is kept of an ended flow", () => {
    const asking = play([{ kind: "start_flow", flow: "use_my_record", slots: {} }]).state;
    const { state } = play([{ kind: "set_slot", slot: "contact", value: "a@b.ca" }], asking);
    const cancelled = play([{ kind: "cancel" }], state).state;
    expect(JSON.stringify(cancelled)).not.toContain("a@b.ca");
  });
});

describe("whatever is asked", () => {
  const anything: Command[] = [
    start({ activity: "yoga" }),
    { kind: "start_flow", flow: "use_my_record", slots: {} },
    { kind: "start_flow", flow: "request_service", slots: { query: "un nid-de-poule dans ma rue ici" } },
    { kind: "answer", flow: "ask_information", slots: {} },
    { kind: "set_slot", slot: "age", value: 7 },
    { kind: "correct_slot", slot: "weekday" },
    { kind: "correct_slot", slot: "nothing", value: "x" },
    { kind: "affirm" },
    { kind: "deny" },
    { kind: "choose", option: "more" },
    { kind: "choose", option: "change" },
    { kind: "cancel" },
    { kind: "back" },
    { kind: "repeat" },
    { kind: "skip" },
    { kind: "skip", slot: "near" },
    { kind: "resume" },
    { kind: "clarify", candidates: ["find_activity", "find_subsidy"] },
    { kind: "hand_off", reason: "asked" },
    { kind: "change_language", language: "en" },
    { kind: "chit_chat", topic: "help" },
    { kind: "signpost", topic: "emergency", emergency: "gas" },
    { kind: "cannot_handle", reason: "out_of_scope" },
    { kind: "restart" },
  ];

  const stored = (state: FlowState) => flowStateSchema.parse(JSON.parse(JSON.stringify(state)));

  it.each(anything.flatMap((first) => anything.map((second) => [first.kind, second.kind, first, second] as const)))(
    "%s then %s: something is said, and the state survives storage",
    (_first, _second, first, second) => {
      const { state, outputs } = play([second], stored(play([first]).state));
      expect(stored(state)).toEqual(state);
      expect(outputs).not.toEqual([]);
    },
  );

  it("commands are what their schema says", () => {
    for (const command of anything) expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
    expect(commandSchema.safeParse({ kind: "sing" }).success).toBe(false);
  });

  it("the same state and command give the same answer", () => {
    for (const command of anything) expect(play([command])).toEqual(play([command]));
  });
});
