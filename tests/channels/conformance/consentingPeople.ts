import { DEMONSTRATION_SECRETS } from "../../../config.ts";
import { demonstrationStaff } from "../../../prisma/seed/index.ts";
import { hashPassword, openRegistry } from "../../../registry/index.ts";
import { draftOf } from "../../registry/campaignSamples.ts";
import { decide, identification, somebody } from "../../registry/identification.ts";

/**
 * The staff and so many people who want the newsletter, written before any server is on that database, or it would send them their
 * codes; how to send it to them, and what became of it.
 */
export async function consentingPeople(databaseUrl: string, size: number) {
  const dataKey = Buffer.from(DEMONSTRATION_SECRETS.dataKey, "base64");
  const registry = await openRegistry({ databaseUrl, dataKey, now: () => new Date() });
  const passwordHash = await hashPassword(DEMONSTRATION_SECRETS.staffPassword);
  await registry.staff.save(demonstrationStaff.map((account) => ({ ...account, passwordHash })));
  const { verify, consent } = identification(() => registry);
  for (let index = 0; index < size; index++) {
    const citizen = somebody();
    await registry.citizens.save([citizen]);
    await verify(citizen.id, citizen);
    await consent(citizen.id, citizen.id, decide("promotion", "given"));
  }
  const { id } = await registry.campaigns.create(
    draftOf({ selection: { by: "search", text: "natation", kinds: [], criteria: {}, limit: 3 } }),
    "gestion",
  );
  return {
    begin: () => registry.campaigns.move(id, "scheduled", "gestion"),
    campaign: () => registry.campaigns.find(id),
    close: () => registry.close(),
  };
}
