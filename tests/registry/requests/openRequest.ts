import type { Effect } from "../../../contracts/turn.ts";
import type { Registry } from "../../../registry/index.ts";
import { messageOf, replyOf, say } from "../samples.ts";

type Follow = Extract<Effect, { kind: "create_request" }>["follow"];

export const followOf = (part: Partial<NonNullable<Follow>> = {}): NonNullable<Follow> => ({
  title: { fr: "Nid-de-poule", en: "Pothole" },
  targetOn: "2024-11-08",
  anonymous: false,
  attachments: [],
  ...part,
});

/** A request opened by a turn; returns its number. */
export async function openRequest(registry: Registry, address: string, follow?: Follow): Promise<string> {
  const { result } = await say(registry, messageOf({ address }), {
    replies: [replyOf("{requestNumber}")],
    effects: [
      {
        kind: "create_request",
        requestType: "nid-de-poule",
        summary: "un trou",
        fields: { what: "un trou" },
        ...(follow ? { follow } : {}),
      },
    ],
  });
  if (result.status !== "committed") throw new Error(result.status);
  return result.receipt.replies[0]?.text ?? "";
}
