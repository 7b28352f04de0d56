import { randomUUID } from "node:crypto";
import type { System } from "../../../compose.ts";
import type { NewCitizen } from "../../../contracts/citizen.ts";
import { decide } from "../../registry/identification.ts";
import { citizenOf, messageOf, say } from "../../registry/samples.ts";

/** Somebody new of the demonstration who proved who they are and agreed to the newsletter. */
export async function subscriber(system: System, part: Partial<NewCitizen> = {}): Promise<NewCitizen> {
  const { registry } = system;
  const id = randomUUID();
  const contacts: NewCitizen["contacts"] = [
    { type: "email", value: `${id}@exemple.ca` },
    { type: "phone", value: `+1450${String(2_000_000 + Math.floor(Math.random() * 7_000_000))}` },
  ];
  const citizen = citizenOf({ id, sourceId: id, householdId: id, contacts, ...part });
  await registry.citizens.save([citizen]);
  const turn = (effects: Parameters<typeof say>[2]) => say(registry, messageOf({ address: id }), effects);
  const contact = { type: "email" as const, value: `${id}@exemple.ca` };
  const { open } = await turn({ effects: [{ kind: "send_code", contact }] });
  const code = (await system.lastDemonstrationCode()) ?? "";
  await registry.citizens.checkCode(open.dialogueId, code);
  await turn({ effects: [{ kind: "verify_citizen", citizenId: id }] });
  await turn({ effects: [{ kind: "record_consent", citizenId: id, consent: decide("promotion", "given") }] });
  return citizen;
}
