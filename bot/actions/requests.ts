import { resultOf, textOf, type Action, type ActionCall } from "./action.ts";

/** The registry draws the number in the turn's transaction and writes it where the replies say so. */
const NUMBER_PLACE = "{requestNumber}";

/** Opens a request with what the flow gathered. */
export const createRequest: Action = async (work, call) => {
  const requestType = textOf(call.args["requestType"]) ?? textOf(call.results["look"]?.["request_type"]) ?? "general";
  const fields = fieldsOf(call);
  const summary = fields["what"] ?? fields["activity"] ?? fields["query"] ?? requestType;
  return {
    work: {
      ...work,
      effects: [...work.effects, { kind: "create_request", requestType, summary: summary.slice(0, 500), fields }],
    },
    result: resultOf({ number: NUMBER_PLACE }),
  };
};

/** A person takes over with the next message: from then on the assistant is silent. */
export const handOff: Action = async (work, { slots }) => ({
  work: { ...work, effects: [...work.effects, { kind: "hand_off", reason: textOf(slots["reason"]) ?? "asked" }] },
  result: resultOf({ done: true }),
});

/** What was said, and which offering it is about. */
function fieldsOf({ slots, results }: ActionCall): Record<string, string> {
  const picked = results["pick"] ?? {};
  const offering = ["offeringId", "sessionId", "title_fr"].flatMap((key) => {
    const value = textOf(picked[key]);
    return value ? [[key.replace("title_fr", "title"), value] as const] : [];
  });
  const given = Object.entries(slots).map(([slot, value]) => [slot, [value].flat().join(", ")] as const);
  return Object.fromEntries([...given, ...offering]);
}
