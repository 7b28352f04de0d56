import { from } from "../errors.ts";
import { resultOf, textOf, type Action } from "./action.ts";
import { joinDialogue } from "./joinDialogue.ts";

/**
 * Asks the registry to send a code; for a request, to the contact given with it as well. What becomes of it is not known here,
 * so it cannot be told.
 */
export const sendCode: Action = async (work, { slots, args }) => {
  const value = textOf(slots["contact"]) ?? "";
  const type = value.includes("@") ? "email" : "phone";
  const requestNumber = args["forRequest"] === true ? textOf(slots["requestNumber"]) : undefined;
  return {
    work: {
      ...work,
      effects: [
        ...work.effects,
        { kind: "send_code", contact: { type, value }, ...(requestNumber ? { requestNumber } : {}) },
      ],
    },
    result: resultOf({ sent: true }),
  };
};

/** One attempt. A code for a request proves no record. Wrong, expired and unknown address come back the same: only `right` and the number of tries do. */
export const checkCode: Action = async (work, { slots, results, step, args }, parts) => {
  const code = textOf(slots["code"]) ?? "";
  const checked = await from("registry", () => parts.citizens.checkCode(work.open.dialogueId, code));
  const before = results[step]?.["tries"];
  const tries = (typeof before === "number" ? before : 0) + 1;
  const counted = { ...work, effects: [...work.effects, { kind: "count_code_attempt" as const }] };
  if (checked.status === "right_for_request" && args["forRequest"] === true)
    return { work: counted, result: resultOf({ right: true, tries }, { forget: ["code"] }) };
  if (checked.status !== "right")
    return { work: counted, result: resultOf({ right: false, tries }, { forget: ["code"] }) };
  const { citizenId } = checked;
  const joined = await joinDialogue(counted, citizenId, parts);
  const { beneath, joins } = joined;
  return {
    work: {
      ...joined.work,
      citizenId,
      effects: [...counted.effects, { kind: "verify_citizen", citizenId, ...joins }],
    },
    result: resultOf({ right: true, tries }, { facts: { verified: true }, forget: ["code"], beneath }),
  };
};
