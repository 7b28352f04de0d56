import { createHash } from "node:crypto";
import { deskCaseSchema } from "../../../contracts/desk.ts";
import type { ChannelUnderTest } from "./wire.ts";

/** The counter: what an agent types is what the person says, and what the assistant says is a proposal on the agent's page. */
export const deskWire: ChannelUnderTest = {
  name: "counter and post",
  refusesEmpty: true,
  refusesLong: true,
  async open({ url, staff }) {
    const caseOf = (person: string) => createHash("sha256").update(person).digest("hex").slice(0, 16);
    const headers = { "content-type": "application/json", "x-c360-request": "1", cookie: staff };
    return {
      async send({ person, id, text }) {
        const response = await fetch(`${url}/api/v1/desk/messages`, {
          method: "POST",
          headers,
          body: JSON.stringify({ id, channel: "counter", caseId: caseOf(person), text, language: "fr" }),
        });
        await response.arrayBuffer();
        return response.ok ? "taken" : "refused";
      },
      async heard(person) {
        const response = await fetch(`${url}/api/v1/desk/cases/counter/${caseOf(person)}`, { headers });
        const parsed = deskCaseSchema.safeParse(await response.json());
        return parsed.data?.lines.flatMap(({ from, text }) => (from === "assistant" ? [text] : [])) ?? [];
      },
      isOf: ({ channel, address }, person) => channel === "counter" && address === caseOf(person),
    };
  },
};
