import { randomUUID } from "node:crypto";
import type { Utterance } from "../../../contracts/call.ts";
import { DEMONSTRATION_SECRETS } from "../../../config.ts";

export const KEY = "k".repeat(40);
const json = { "content-type": "application/json" };

/** What a telephony and an agent ask of a server under measure. A refusal is a failure of the bench. */
export function createTelephony(url: string) {
  async function post(path: string, body: object, headers: Record<string, string>): Promise<Response> {
    const init = { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) };
    const response = await fetch(`${url}/api/v1/${path}`, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response;
  }
  const telephony = { authorization: `Bearer ${KEY}` };
  return {
    async signIn(username: string): Promise<string> {
      const credentials = { username, password: DEMONSTRATION_SECRETS.staffPassword };
      const response = await post("session", credentials, { "x-c360-request": "1" });
      return response.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; ");
    },
    async begin(language: string): Promise<string> {
      const call = randomUUID();
      await post("calls", { id: call, language }, telephony);
      return call;
    },
    hear: async (call: string, said: Utterance) => void (await post(`calls/${call}/utterances`, said, telephony)),
    end: async (call: string) => void (await post(`calls/${call}/end`, {}, telephony)),
  };
}
export type Telephony = ReturnType<typeof createTelephony>;
