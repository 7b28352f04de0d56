import { describe, expect, it } from "vitest";
import type { Deliver } from "../../contracts/delivery.ts";
import { outboxItem } from "./outboxItem.ts";

/** What arrived, as the person reads it. */
export interface Arrived {
  to: string;
  text: string;
  lang: string | undefined;
}

interface DeliverUnderTest {
  deliver: Deliver;
  arrived: () => Promise<Arrived[]>;
}

export interface DeliverWorld {
  /** Two addresses that work on this channel. */
  addresses: readonly [string, string];
  /** Addresses no delivery can ever reach, with attempts to smuggle something in. */
  unusable: readonly string[];
  /** What of the conformance reply must be read, where the channel does not write it all out as mails do. */
  said?: readonly string[];
  /** A text as this channel writes it; absent: as it is. */
  written?: (text: string) => string;
  /** Whether the channel itself says in which language it writes; it does unless said. */
  saysLang?: false;
  /** A fresh, working delivery. */
  open(): Promise<DeliverUnderTest>;
  /** A delivery whose world does not answer. */
  openBroken(): Promise<Deliver>;
}

const saidByMail = [
  "Voici une activité près de chez vous.",
  "À bientôt!",
  "Natation – 6 ans",
  "Quand\u00a0: samedi 9 h",
  "Pourquoi\u00a0: pour 6 ans; le samedi",
  "https://laval.example/o1",
  "- m’inscrire à la natation",
  "- voir plus",
];

/** What every `Deliver` must do, real and fake alike. */
export function describeDeliver(name: string, world: DeliverWorld): void {
  const [first, second] = world.addresses;
  const { said = saidByMail, written = (text: string) => text } = world;
  const langOf = (lang: string) => (world.saysLang === false ? undefined : lang);

  describe(`${name} delivers`, () => {
    it("the whole reply, to its address, in its language, with a receipt", async () => {
      const { deliver, arrived } = await world.open();
      const result = await deliver(outboxItem({ address: first }));
      expect(result).toEqual({ status: "delivered", receipt: expect.stringMatching(/./) });
      const [message, ...others] = await arrived();
      expect(others).toEqual([]);
      expect(message).toMatchObject({ to: first, lang: langOf("fr") });
      for (const words of said) expect(message?.text).toContain(words);
    });

    it("English as English", async () => {
      const { deliver, arrived } = await world.open();
      await deliver(
        outboxItem({
          address: first,
          reply: { id: "r", text: "Your code is 123456.", lang: "en", cards: [], choices: [] },
        }),
      );
      expect(await arrived()).toEqual([{ to: first, lang: langOf("en"), text: "Your code is 123456." }]);
    });

    it("twenty at once, each to its own person, with different receipts", async () => {
      const { deliver, arrived } = await world.open();
      const items = Array.from({ length: 20 }, (_, index) =>
        outboxItem({
          id: `item-${index}`,
          address: index % 2 ? first : second,
          reply: { id: "r", text: `numéro ${index}`, lang: "fr", cards: [], choices: [] },
        }),
      );
      const results = await Promise.all(items.map((item) => deliver(item)));
      const receipts = results.map((result) => (result.status === "delivered" ? result.receipt : result.cause));
      expect(new Set(receipts).size).toBe(20);
      const messages = await arrived();
      expect(messages.map(({ to, text }) => `${to} ${text}`).toSorted()).toEqual(
        items.map(({ address, reply }) => `${address} ${written(reply.text)}`).toSorted(),
      );
    });

    it("long and strange texts unharmed", async () => {
      const { deliver, arrived } = await world.open();
      const text = `<script>alert(1)</script> & « œuvre » 😀\n.\n--a\nTo: autre\n${"très long ".repeat(400)}fin`;
      await deliver(outboxItem({ address: first, reply: { id: "r", text, lang: "fr", cards: [], choices: [] } }));
      expect(await arrived()).toEqual([{ to: first, lang: langOf("fr"), text: written(text) }]);
    });

    it("links of the web only", async () => {
      const { deliver, arrived } = await world.open();
      const item = outboxItem({ address: first });
      const cards = item.reply.cards.map((card) => ({ ...card, url: "javascript:alert(1)" }));
      await deliver({ ...item, reply: { ...item.reply, cards } });
      expect((await arrived())[0]?.text).not.toContain("javascript");
    });
  });

  describe(`${name} does not deliver`, () => {
    it.each(world.unusable)("to %j, and says it is for good", async (address) => {
      const { deliver, arrived } = await world.open();
      const result = await deliver(outboxItem({ address }));
      expect(result).toEqual({ status: "failed", cause: expect.stringMatching(/./) });
      expect(await arrived()).toEqual([]);
    });

    it("when its world is broken: to be tried again, without a throw and without the address in the cause", async () => {
      const deliver = await world.openBroken();
      const result = await deliver(outboxItem({ address: first }));
      expect(result).toMatchObject({ status: "retry", cause: expect.stringMatching(/./) });
      expect(JSON.stringify(result)).not.toContain(first);
    });
  });
}
