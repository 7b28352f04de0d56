import { expect } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import type { ConsentDecision, Purpose } from "../../contracts/consent.ts";
import type { Registry } from "../../registry/index.ts";
import { citizenOf, messageOf, minutes, say } from "./samples.ts";

export const decide = (purpose: Purpose, decision: ConsentDecision["decision"]): ConsentDecision => ({
  purpose,
  decision,
  text: "Puis-je utiliser votre dossier pour choisir quoi vous proposer ?",
  textVersion: "2024-11",
  language: "fr",
  channel: "web",
});

let people = 0;
/** Somebody whom no other test knows, with a contact point of their own. */
export function somebody(part: Partial<NewCitizen> = {}): NewCitizen {
  const id = `person-${++people}`;
  const contacts: NewCitizen["contacts"] = [{ type: "email", value: `${id}@exemple.ca` }];
  return citizenOf({ id, sourceId: id, householdId: `household-${id}`, contacts, ...part });
}

/** What a person does to be known, as turns. */
export function identification(registry: () => Registry) {
  const askCode = (address: string, value: string, type: "email" | "phone" = "email") =>
    say(registry(), messageOf({ address }), { effects: [{ kind: "send_code", contact: { type, value } }] });

  /** The code sent last; whatever is due is settled, so that no lease of another test ends in the middle of this one. */
  async function sentCode(): Promise<string | undefined> {
    const items = await registry().outbox.claim(100, minutes(1));
    for (const { id } of items) await registry().outbox.settle(id, { status: "delivered", receipt: "r" });
    return /\d{6}/.exec(items.at(-1)?.reply.text ?? "")?.[0];
  }

  async function verify(address: string, citizen: NewCitizen): Promise<string> {
    const { open } = await askCode(address, citizen.contacts[0]?.value ?? "");
    const code = await sentCode();
    expect(await registry().citizens.checkCode(open.dialogueId, code ?? "")).toEqual({
      status: "right",
      citizenId: citizen.id,
    });
    await say(registry(), messageOf({ address }), { effects: [{ kind: "verify_citizen", citizenId: citizen.id }] });
    return open.dialogueId;
  }

  const consent = (address: string, citizenId: string, decision: ConsentDecision) =>
    say(registry(), messageOf({ address }), { effects: [{ kind: "record_consent", citizenId, consent: decision }] });

  return { askCode, sentCode, verify, consent };
}
