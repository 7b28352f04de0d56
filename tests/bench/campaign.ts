import { join } from "node:path";
import { createCampaignLinks, runCampaigns } from "../../channels/campaigns/index.ts";
import { createMailDelivery } from "../../channels/email/index.ts";
import { openRegistry, type Registry } from "../../registry/index.ts";
import { draftOf, issueOf } from "../registry/campaignSamples.ts";
import { freshServerDatabase } from "../registry/engines.ts";
import { decide, somebody } from "../registry/identification.ts";
import { dataKey } from "../registry/samples.ts";
import { inTemporaryFolder } from "./server.ts";
import { openMailSink } from "./mailSink.ts";

const PEOPLE = 10_000;
const now = () => new Date();

/** A newsletter to many, its throttle off, over SMTP to a server of this process: each message is recorded before and after it leaves. */
export async function benchCampaign(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await sendTo("PGlite", { dataDir: join(folder, "database") }, folder);
    const database = await freshServerDatabase();
    if (!database) return;
    await sendTo("PostgreSQL server", { databaseUrl: database.url }, folder);
    await database.drop();
  });
}

async function sendTo(name: string, where: { dataDir: string } | { databaseUrl: string }, folder: string) {
  const registry = await openRegistry({ ...where, dataKey, now, rehearsal: true });
  const people = await consenting(registry);
  const { id } = await registry.campaigns.create(draftOf({ perMinute: 60_000 }), "gestion");
  await registry.campaigns.move(id, "scheduled", "gestion");
  const sink = await openMailSink();
  const started = performance.now();
  const running = runCampaigns({
    queue: registry.campaigns.queue,
    assistant: registry.assistant,
    makeIssue: async () => issueOf(),
    deliver: { email: createMailDelivery({ directory: folder, from: "bonjour@ville.example", smtpUrl: sink.url }) },
    links: createCampaignLinks({ baseUrl: "https://citoyen.exemple.ca", secret: dataKey }),
    quietHours: { from: 0, to: 0 },
    clock: { now },
    log: { info: () => {}, warn: () => {}, error: (about: unknown) => console.error(about) },
    pollMs: 60_000,
  });
  await running.idle();
  const seconds = (performance.now() - started) / 1_000;
  const figures = (await registry.campaigns.find(id))?.figures;
  console.log(
    `  ${name}: ${figures?.sent} of ${people} sent in ${seconds.toFixed(1)} s, ${((figures?.sent ?? 0) / seconds).toFixed(0)} messages/s; ${sink.received.size} addresses reached, ${[...sink.received.values()].filter((times) => times > 1).length} twice, ${figures?.failed} failed`,
  );
  await running.stop();
  sink.close();
  await registry.close();
}

async function consenting({ citizens }: Registry): Promise<number> {
  const people = Array.from({ length: PEOPLE }, () => somebody());
  await citizens.save(people);
  const consent = decide("promotion", "given");
  await citizens.rehearseConsents(people.map(({ id }) => ({ citizenId: id, at: now(), consent })));
  return people.length;
}
