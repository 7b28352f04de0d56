import type { Registry } from "../../../../registry/index.ts";
import type { identification } from "../../../registry/identification.ts";
import type { movableClock } from "../../../registry/samples.ts";
import { citizenActs } from "./citizenActs.ts";
import { type Knowledge, MINUTE } from "./judge.ts";
import { mayReceive, somePeople } from "./people.ts";
import { runProcess } from "./process.ts";
import { staffActs } from "./staffActs.ts";

export interface WorldParts {
  registry: Registry;
  clock: ReturnType<typeof movableClock>;
  acts: ReturnType<typeof identification>;
}

/** A few people and campaigns, what is done to them, and what must hold whenever a message leaves. */
export async function mailingWorld(parts: WorldParts, size: number) {
  const { registry, clock } = parts;
  const people = await somePeople(parts, size);
  const known: Knowledge = {
    people,
    campaigns: [],
    campaignOf: new Map(),
    assistantOn: true,
    breaches: [],
    left: 0,
  };
  const expected = new Map<string, number>();
  const ours = async () =>
    (await registry.campaigns.list()).flatMap((campaign) => {
      const own = known.campaigns.find(({ id }) => id === campaign.id);
      return own ? [{ ...campaign, known: own }] : [];
    });

  async function noteAudiences(): Promise<void> {
    for (const { id, status, known: campaign } of await ours())
      if (status === "scheduled") expected.set(id, people.filter((person) => mayReceive(person, campaign)).length);
  }
  async function noteWhatBegan(): Promise<void> {
    for (const { id, status, figures, known: campaign } of await ours()) {
      campaign.sending = status === "sending" || status === "scheduled";
      const audience = expected.get(id);
      if (audience === undefined || status === "scheduled" || status === "cancelled") continue;
      if (figures.audience !== audience)
        known.breaches.push(`an audience of ${figures.audience} in place of ${audience}`);
      expected.delete(id);
    }
  }
  return {
    ...citizenActs(parts, known),
    ...staffActs(parts, known),
    breaches: known.breaches,
    left: () => known.left,
    async run(killedAfter = Number.POSITIVE_INFINITY, refused = 0) {
      await noteAudiences();
      await runProcess(parts, known, { killedAfter, refused });
      await noteWhatBegan();
    },
    pass: (minutes: number) => void clock.advance(minutes * MINUTE),
    withheld: async () => (await ours()).reduce((sum, { figures }) => sum + figures.withheld, 0),
    async end() {
      await registry.assistant.set(true, "gestion");
      for (const { id } of known.campaigns) await registry.campaigns.move(id, "cancelled", "gestion");
      for (const { citizen } of people) await registry.citizens.erase(citizen.id, "desk");
    },
  };
}
