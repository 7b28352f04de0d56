import type { CampaignMedium } from "../../../../contracts/campaign.ts";
import type { NewCitizen } from "../../../../contracts/citizen.ts";
import type { Purpose } from "../../../../contracts/consent.ts";
import type { Registry } from "../../../../registry/index.ts";
import { type identification, somebody } from "../../../registry/identification.ts";

/** What the test itself knows of a person, kept apart from the registry: the two must agree on who may be written to. */
export interface Known {
  citizen: NewCitizen;
  given: Set<Purpose>;
  stopped: boolean;
  bounced: boolean;
  gone: boolean;
  /** Messages that reached them, by id. */
  received: string[];
}

let phones = 0;
const phoneOf = () => `+1514${String(2_000_000 + ++phones)}`;

/** So many people of two areas, each with a mail address and a number, who consented to nothing. */
export async function somePeople(
  { registry, acts }: { registry: Registry; acts: ReturnType<typeof identification> },
  size: number,
): Promise<Known[]> {
  const people: Known[] = [];
  for (let index = 0; index < size; index++) {
    const address = { civicNumber: "1", street: "rue", postalCode: index % 2 ? "H7N 1A1" : "H7A 1A1" };
    const citizen = somebody({ address });
    citizen.contacts.push({ type: "phone", value: phoneOf() });
    await registry.citizens.save([citizen]);
    await acts.verify(citizen.id, citizen);
    people.push({ citizen, given: new Set(), stopped: false, bounced: false, gone: false, received: [] });
  }
  return people;
}

export const addressOf = ({ citizen }: Known, medium: CampaignMedium): string =>
  citizen.contacts[medium === "email" ? 0 : 1]?.value ?? "";

export const mayReceive = (person: Known, { needed, medium }: { needed: Purpose[]; medium: CampaignMedium }): boolean =>
  !person.gone &&
  needed.every((purpose) => person.given.has(purpose)) &&
  !(medium === "sms" && person.stopped) &&
  !(medium === "email" && person.bounced);
