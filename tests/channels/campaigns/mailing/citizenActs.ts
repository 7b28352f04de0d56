import { expect } from "vitest";
import type { Purpose } from "../../../../contracts/consent.ts";
import { decide } from "../../../registry/identification.ts";
import { messageOf, say } from "../../../registry/samples.ts";
import type { Knowledge } from "./judge.ts";
import { addressOf } from "./people.ts";
import { links } from "./process.ts";
import type { WorldParts } from "./world.ts";

/** What people do, and what happens to them: told to the registry, and known to the test. */
export function citizenActs({ registry, acts }: WorldParts, { people, campaigns, campaignOf }: Knowledge) {
  const on = (index: number) => people[index % people.length];
  const present = (index: number) => [on(index)].find((person) => person && !person.gone);
  return {
    async give(index: number, purpose: Purpose) {
      const person = present(index);
      if (!person) return;
      await acts.consent(person.citizen.id, person.citizen.id, decide(purpose, "given"));
      person.given.add(purpose);
    },
    async withdraw(index: number, purpose: Purpose) {
      const person = present(index);
      if (!person) return;
      await acts.consent(person.citizen.id, person.citizen.id, decide(purpose, "withdrawn"));
      person.given.delete(purpose);
    },
    /** By the link of the last message received, however long ago. */
    async unsubscribe(index: number) {
      const person = on(index);
      const message = person?.received.at(-1);
      if (!person || !message) return;
      const read = links.readUnsubscribe(links.unsubscribe(message, "fr").split("/").at(-1) ?? "");
      expect(read).toBe(message);
      await registry.campaigns.unsubscribe(message, { text: "t", textVersion: "v", language: "fr" });
      const campaign = campaigns.find(({ id }) => id === campaignOf.get(message));
      const [purpose] = campaign?.needed ?? [];
      if (purpose) person.given.delete(purpose);
    },
    async say(index: number, keyword: "STOP" | "START") {
      const person = present(index);
      if (!person) return;
      const consents = (["promotion", "proactive"] as const).map((purpose) => ({
        ...decide(purpose, "withdrawn"),
        channel: "sms" as const,
      }));
      const stopping = [{ kind: "stop_address" as const }, { kind: "stop_mailings" as const, consents }];
      const message = messageOf({ channel: "sms", address: addressOf(person, "sms"), text: keyword });
      await say(registry, message, { effects: keyword === "STOP" ? stopping : [{ kind: "resume_address" as const }] });
      person.stopped = keyword === "STOP";
      if (keyword === "STOP") for (const { purpose } of consents) person.given.delete(purpose);
    },
    async bounce(index: number, back: boolean) {
      const person = on(index);
      if (!person) return;
      const reached = { channel: "email" as const, address: addressOf(person, "email") };
      await (back ? registry.bounces.clear(reached) : registry.bounces.mark(reached, "no such mailbox"));
      person.bounced = !back;
    },
    async erase(index: number) {
      const person = on(index);
      if (!person) return;
      await registry.citizens.erase(person.citizen.id, "desk");
      person.gone = true;
    },
  };
}
