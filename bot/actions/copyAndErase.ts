import { resultOf, type Action } from "./action.ts";
import { added, personOf, recordOf } from "./ownRecord.ts";

/** Where the copy may go: the record's own address, shown in part. */
export const findOwnAddress: Action = async (work, _call, parts) => {
  const email = (await recordOf(work, parts))?.contacts.find(({ type }) => type === "email")?.value;
  return { work, result: resultOf(email ? { address: masked(email) } : {}) };
};

/** The copy, to that address. */
export const sendRecord: Action = async (work) =>
  added(work, { kind: "send_record", citizenId: personOf(work) }, { sent: true });

/** All of the person. From then on nobody is known here. */
export const eraseRecord: Action = async (work) => ({
  work: {
    ...work,
    effects: [...work.effects, { kind: "erase_citizen", citizenId: personOf(work) }],
    profile: null,
  },
  result: resultOf({ done: true }, { facts: { verified: false } }),
});

const masked = (email: string) => email.replace(/^(.)[^@]*/, "$1…");
