import { expect, it } from "vitest";
import { demonstrationCitizens, demonstrationConsents } from "../../prisma/seed/index.ts";
import { draftOf } from "../registry/campaignSamples.ts";
import { composeSystem } from "./startSystem.ts";

it("a campaign of the demonstration reaches people who consented, each with a receipt of the words shown", async () => {
  const { system, dispose } = await composeSystem();
  const { campaigns, citizens } = system.registry;
  const { fr, en } = await campaigns.count(draftOf());
  expect(fr).toBeGreaterThan(50);
  expect(en).toBeGreaterThan(5);
  const aid = await campaigns.count(draftOf({ purpose: "proactive", medium: "sms" }));
  expect(aid.fr + aid.en).toBeGreaterThan(10);

  const selection = { by: "search" as const, text: "natation", kinds: [], criteria: {}, limit: 3 };
  const { id } = await campaigns.create(draftOf({ selection }), "gestion");
  await campaigns.move(id, "scheduled", "gestion");
  await expect.poll(async () => (await campaigns.find(id))?.figures.audience, { timeout: 15_000 }).toBe(fr + en);
  expect(await campaigns.follow(id, 0)).toMatch(/^http:\/\/localhost:\d+\/\?offering=demo-/);

  const marie = system.demonstrationPerson("marie");
  expect(await citizens.consents(marie?.id ?? "")).toEqual({});
  const somebody = demonstrationConsents(demonstrationCitizens())[0]?.citizenId ?? "";
  expect(await citizens.receipts(somebody)).toContainEqual(
    expect.objectContaining({ decision: "given", textVersion: expect.stringMatching(/^(promotion|proactive)-/) }),
  );
  await dispose();
}, 120_000);
