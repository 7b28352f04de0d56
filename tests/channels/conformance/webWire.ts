import { z } from "zod";
import type { ChannelUnderTest } from "./wire.ts";

const startedSchema = z.object({ conversationId: z.string(), token: z.string() });
const historySchema = z.object({
  activities: z.array(z.looseObject({ from: z.looseObject({ role: z.string() }), text: z.string().optional() })),
});

/** Direct Line, polled. */
export const webWire: ChannelUnderTest = {
  name: "web chat",
  async open({ url }) {
    const base = `${url}/v3/directline/conversations`;
    const conversations = new Map<string, Promise<z.infer<typeof startedSchema>>>();
    const of = (person: string) => {
      const known = conversations.get(person) ?? start();
      conversations.set(person, known);
      return known;
    };
    const ids = new Map<string, string>();
    async function start() {
      const response = await fetch(base, { method: "POST" });
      const started = startedSchema.parse(await response.json());
      return started;
    }
    return {
      async send({ person, id, text }) {
        const { conversationId, token } = await of(person);
        ids.set(person, conversationId);
        const response = await fetch(`${base}/${conversationId}/activities`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
          body: JSON.stringify({ type: "message", from: { id: "u" }, text, channelData: { clientActivityID: id } }),
        });
        await response.arrayBuffer();
        return response.ok ? "taken" : "refused";
      },
      async heard(person) {
        const { conversationId, token } = await of(person);
        const response = await fetch(`${base}/${conversationId}/activities`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const { activities } = historySchema.parse(await response.json());
        return activities.flatMap(({ from, text }) => (from.role === "bot" && text ? [text] : []));
      },
      isOf: ({ channel, address }, person) => channel === "web" && address === ids.get(person),
    };
  },
};
