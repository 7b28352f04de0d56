import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consentTexts } from "../bot/index.ts";
import { DEMONSTRATION_SECRETS } from "../config.ts";
import { CITY_TIME_ZONE } from "../contracts/clock.ts";
import {
  demonstrationCatalogue,
  demonstrationCitizens,
  demonstrationConsents,
  demonstrationFacilities,
  demonstrationStaff,
} from "../prisma/seed/index.ts";
import { hashPassword } from "../registry/index.ts";
import type { Base } from "./base.ts";

export async function seedDemonstration({ config, registry, clock }: Base): Promise<void> {
  // The catalogue of the demonstration depends on the day. Once in place it is not made again that day: a start is quicker
  // and smaller by what making it takes. Without the marker, or after an import, it is made again, which changes nothing.
  const marker = join(config.dataDir, "demonstration");
  const inPlace = async () => `${cityDay(clock.now())} ${await registry.catalogue.fingerprint()}`;
  if ((await readFile(marker, "utf8").catch(() => "")) !== (await inPlace())) {
    await registry.catalogue.saveFacilities(demonstrationFacilities());
    await registry.catalogue.save("demo", demonstrationCatalogue(clock.now()), { complete: true });
    await mkdir(config.dataDir, { recursive: true });
    await writeFile(marker, await inPlace());
  }
  if ((await registry.citizens.count()) > 0) return;
  const citizens = demonstrationCitizens();
  await registry.citizens.save(citizens);
  await registry.citizens.rehearseConsents(
    demonstrationConsents(citizens).map((given) => receiptOf(given, clock.now())),
  );
  const passwordHash = await hashPassword(DEMONSTRATION_SECRETS.staffPassword);
  await registry.staff.save(demonstrationStaff.map((account) => ({ ...account, passwordHash })));
}

/** With the words that whoever agrees is shown. */
function receiptOf({ citizenId, purpose, language, channel, daysAgo }: Given, now: Date) {
  const { text, version } = consentTexts[purpose];
  const consent = {
    purpose,
    decision: "given" as const,
    text: text[language],
    textVersion: version,
    language,
    channel,
  };
  return { citizenId, at: new Date(now.getTime() - daysAgo * 86_400_000), consent };
}
type Given = ReturnType<typeof demonstrationConsents>[number];

const cityDay = (instant: Date) => instant.toLocaleDateString("en-CA", { timeZone: CITY_TIME_ZONE });
