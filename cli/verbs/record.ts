import { createInterface } from "node:readline/promises";
import type { System } from "../../compose.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface RecordOptions {
  yes: boolean;
}
interface Asked {
  what: "show" | "export" | "erase";
  citizen: string;
  yes: boolean;
}

/** Who acts, for the audit: whoever holds the keys of the machine. */
const DESK = "desk";

/** `record show|export|erase CITIZEN`: what is held of a person, all of it as JSON, or its erasure. Audited as the desk. */
export async function record({ registry }: System, { what, citizen, yes }: Asked, output: Output): Promise<ExitCode> {
  if (what === "erase") return erase(registry.citizens, { citizen, yes }, output);
  const found = await registry.citizens.export(citizen, DESK);
  if (!found) throw new UsageFault(`there is no record « ${citizen} »`);
  output.result(found, what === "export" ? JSON.stringify(found, undefined, 2) : summary(found));
  return 0;
}

async function erase(
  citizens: System["registry"]["citizens"],
  { citizen, yes }: { citizen: string; yes: boolean },
  output: Output,
): Promise<ExitCode> {
  if (!yes && (await typed(`Type ${citizen} to erase this record for good: `)) !== citizen)
    throw new UsageFault("nothing was erased: the id was not typed again");
  if (!(await citizens.erase(citizen, DESK))) throw new UsageFault(`there is no record « ${citizen} »`);
  output.result({ citizen, erased: true }, `Erased: ${citizen}. Numbered requests are kept, without the person.`);
  return 0;
}

async function typed(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

function summary(record: PersonalRecord): string {
  const { firstName, lastName, birthDate, contacts, household, consents, requests, registrations, messages } = record;
  return [
    `${record.citizenId}: ${firstName} ${lastName}, ${birthDate}, ${record.language}`,
    `contacts: ${contacts.map(({ value }) => value).join(", ") || "none"}`,
    `household: ${household.map((member) => `${member.firstName} (${member.relation})`).join(", ") || "alone"}`,
    `consents: ${consents.map(({ purpose, decision }) => `${purpose} ${decision}`).join(", ") || "none"}`,
    `requests: ${requests.length}, registrations: ${registrations.length}, messages: ${messages.length}`,
  ].join("\n");
}
