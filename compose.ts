import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Express } from "express";
import type { Logger } from "pino";
import { scoreSentiment } from "./analytics/index.ts";
import { createApp } from "./app.ts";
import { createEngine, createReadAsked, describeState } from "./bot/index.ts";
import { createUnderstanding } from "./bot/understanding/index.ts";
import { createAdvice } from "./bot/understanding/model/index.ts";
import {
  type AttachmentStore,
  createAttachmentFiles,
  createByteSeal,
  runFileRemovals,
  unattachedFiles,
} from "./channels/attachments/index.ts";
import { createMailDelivery } from "./channels/email/index.ts";
import { createOutboxPage, lastCode, runOutbox } from "./channels/outbox/index.ts";
import { createSmsToFiles, readKeyword } from "./channels/sms/index.ts";
import type { TwilioSms } from "./channels/sms/twilio/index.ts";
import { createWebchat, webchatLimits } from "./channels/webchat/index.ts";
import { type Config, DEMONSTRATION_SECRETS } from "./config.ts";
import type { RegistrationSystem } from "./contracts/registration.ts";
import type { NewCitizen } from "./contracts/citizen.ts";
import type { CatalogueReport } from "./contracts/catalogueReport.ts";
import { CITY_TIME_ZONE } from "./contracts/clock.ts";
import { enriched } from "./contracts/enrichment.ts";
import { dayOf } from "./contracts/expiry.ts";
import type { ImportReport, Offering } from "./contracts/offering.ts";
import type { HandleMessage, Turn } from "./contracts/turn.ts";
import type { ReadAsked } from "./contracts/search.ts";
import type { Understand } from "./contracts/understanding.ts";
import { loadFlows, readFlowFiles } from "./flows/index.ts";
import {
  type Collection,
  compare,
  type Compared,
  createEmbeddings,
  createInformation,
  createKnowledge,
  type KnowledgeBase,
} from "./knowledge/index.ts";
import { findDuplicates, reportCatalogue } from "./knowledge/catalogue/index.ts";
import { type AdjustableClock, createClock } from "./operations/clock.ts";
import { type Check, runProbes } from "./operations/diagnose.ts";
import { limitRequests } from "./operations/limit.ts";
import { createLog } from "./operations/log.ts";
import { releaseMemory } from "./operations/releaseMemory.ts";
import { type RunningServer, serve, stopSignal } from "./operations/serve.ts";
import {
  demonstrationCatalogue,
  demonstrationCitizens,
  demonstrationFacilities,
  demonstrationPersonas,
  demonstrationStaff,
} from "./prisma/seed/index.ts";
import {
  hashPassword,
  openRegistry,
  redact,
  type Registry,
  type Turns,
  verifyPassword,
  createDemonstrationRegistrationSystem,
  createHttpRegistrationSystem,
  runRegistrations,
} from "./registry/index.ts";
import {
  createApi,
  createHealth,
  createMetrics,
  type Metrics,
  notFound,
  problemHandler,
  tooManyRequests,
} from "./web/api/index.ts";

// The composition root: the only file that builds objects, and the only one that may import everything.

export { readInbound } from "./channels/email/index.ts";
export { replyToSms, segmentsOf } from "./channels/sms/index.ts";
export { evaluateIntents } from "./bot/understanding/index.ts";
export { readCollection, searchReport } from "./knowledge/index.ts";

/** Our search on a judged collection, beside other engines: `model` is the folder of a sentence model. */
export async function compareSearch(
  collection: Collection,
  options: { peers: boolean; model?: string; progress: (text: string) => void },
): Promise<Compared> {
  const { model, ...rest } = options;
  return compare(collection, {
    ...rest,
    embeddings: await createEmbeddings({ provider: "builtin" }),
    readAskedWith: createReadAsked,
    clock: () => performance.now(),
    ...(model === undefined
      ? {}
      : { model: { name: basename(model), embeddings: await createEmbeddings({ provider: "transformers", model }) } }),
  });
}

export interface SystemOptions {
  /** The database in memory instead of files: conversation tests. */
  inMemory?: boolean;
}

export type CatalogueChoice = { kind: "demo" } | { kind: "file"; content: string; fileName: string };
export interface ImportRequest {
  fileName: string;
  format?: "laval-calendar" | "c360";
  /** Says what would change and changes nothing. */
  dryRun: boolean;
}
export type ImportOutcome = { status: "fail"; fault: string } | ({ status: "ok"; removed: number } & ImportReport);
type TurnListener = (turn: Turn, state: unknown) => void;

/** The product in one process: what the server, the command and the tests drive. */
export interface System {
  config: Config;
  clock: AdjustableClock;
  registry: Registry;
  knowledge: KnowledgeBase;
  app: Express;
  handleMessage: HandleMessage;
  /** What a message means, outside of any dialogue. */
  understand: Understand;
  /** What one line of search asks for: its topic and its limits. */
  readAsked: ReadAsked;
  describeState: typeof describeState;
  /** Called after each committed turn with the state it left. */
  observe(listener: TurnListener): void;
  /** What is searched from now on, in memory only: the registry is not changed. */
  showCatalogue(choice: CatalogueChoice): Promise<void>;
  importOfferings(content: string, request: ImportRequest): Promise<ImportOutcome>;
  importFacilities(content: string, request: ImportRequest): Promise<ImportOutcome>;
  /** The state of the catalogue, source by source. */
  reportCatalogue(): Promise<CatalogueReport>;
  /** Codes and consents of the demonstration people, forgotten between two rehearsals. Refused in production. */
  forgetRehearsal(): Promise<void>;
  /** A named person of the demonstration. */
  demonstrationPerson(name: string): NewCitizen | undefined;
  demonstrationPassword: string;
  /** The newest one-time code in the demonstration outbox. */
  lastDemonstrationCode(): Promise<string | undefined>;
  diagnose(): Promise<Check[]>;
  listen(): Promise<RunningServer>;
  /** Listens, says where, and stays until a stop signal. */
  serve(announce: (text: string) => void): Promise<void>;
  stop(): Promise<void>;
}

export async function compose(config: Config, options: SystemOptions = {}): Promise<System> {
  const clock = createClock(config.fixedClock);
  const log = createLog({ level: config.logLevel, mask: redact });
  const registry = await openRegistry({
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    ...(options.inMemory ? {} : { dataDir: join(config.dataDir, "database") }),
    dataKey: config.dataKey,
    now: () => clock.now(),
    rehearsal: config.mode === "demonstration",
  });
  try {
    return await build({ config, options, clock, log, registry });
  } catch (error) {
    await registry.close();
    throw error;
  }
}

interface Base {
  config: Config;
  options: SystemOptions;
  clock: AdjustableClock;
  log: Logger;
  registry: Registry;
}

async function build(base: Base): Promise<System> {
  const { config, clock, log, registry } = base;
  if (config.demonstrationData) await seedDemonstration(base);
  const embeddings = await createEmbeddings(config.embeddings);
  const knowledge = await openKnowledge(base, embeddings);
  const index = keepIndexed(base, knowledge);
  await index.refresh();
  const metrics = createMetrics();
  const listeners: TurnListener[] = [];
  const facilities = await registry.catalogue.facilities();
  const understand = createUnderstanding({ places: facilities });
  const engine = createEngine({
    turns: observedTurns(registry.turns, metrics, listeners),
    citizens: registry.citizens,
    registrations: registry.registrations,
    requests: registry.requests,
    knowledge,
    information: createInformation({
      embeddings,
      facilities,
    }),
    understand,
    ...withAdvice(config, metrics),
    keywords: { read: readKeyword, isStopped: (message) => registry.stops.isStopped(message) },
    scoreSentiment,
    flows: readFlows(),
    clock,
    newId: randomUUID,
    log,
    languagePolicy: config.languagePolicy,
  });
  const handleMessage: HandleMessage = (message) => engine.handleMessage(message);
  const outboxDirectory = join(config.dataDir, "outbox");
  const attachments = createAttachmentFiles({
    directory: join(config.dataDir, "attachments"),
    seal: createByteSeal(config.dataKey),
    newId: randomUUID,
  });
  const twilio = await openTwilio(base, { handleMessage, attachments, metrics });
  const outbox = runOutbox({
    outbox: registry.outbox,
    deliver: deliveries(base, outboxDirectory, twilio),
    log,
    pollMs: 5_000,
  });
  const registrationSystem = registrationSystemOf(config);
  const registrations =
    registrationSystem &&
    runRegistrations({ queue: registry.registrations.queue, system: registrationSystem, log, pollMs: 5_000 });
  const fileRemovals = runFileRemovals({
    removals: registry.fileRemovals,
    store: attachments,
    log,
    // The disk dates files by the real time, whatever the demonstration's clock says.
    now: () => new Date(),
    ...unattachedFiles,
  });
  const webchat = createWebchat({
    handleMessage,
    transcript: registry.transcript,
    attachments,
    clock,
    newId: randomUUID,
    limits: config.mode === "demonstration" ? demonstrationLimits : webchatLimits,
    log,
    ...(config.directLineSecret ? { secret: config.directLineSecret } : {}),
    ...withPublicUrl(config.publicUrl),
    trustProxy: config.trustProxy,
    ...(config.webchatOrigins.includes("*") ? {} : { allowedOrigins: config.webchatOrigins }),
  });
  let stopping = false;
  const app = createApp({
    health: createHealth({ ready: () => readiness(registry, knowledge, stopping) }),
    metrics: metrics.router,
    api: createApi({
      registry,
      knowledge,
      verifyPassword,
      sessionSecret: config.sessionSecret,
      secureCookies: config.mode === "production",
      demonstration: config.mode === "demonstration",
      now: () => clock.now(),
    }),
    directLine: webchat.router,
    ...(twilio ? { twilio: twilio.router } : {}),
    ...(config.mode === "demonstration" ? { outboxPage: createOutboxPage({ directory: outboxDirectory }) } : {}),
    pages: [
      { path: "/gestion", directory: pagesFolder("staff") },
      { path: "/", directory: pagesFolder("citizen") },
    ],
    limit: limitRequests({ ...apiRate(config.mode), refuse: tooManyRequests }),
    notFound,
    problems: problemHandler(log),
    trustProxy: config.trustProxy,
  });
  let running: RunningServer | undefined;
  const listen = async () => {
    setTimeout(releaseMemory, SETTLED_MS).unref();
    return (running = await serve({ handler: app, upgrade: webchat.upgrade, port: config.port, host: config.host }));
  };
  // The order matters: no new request, then the turns in flight, then what they left to deliver, then the database.
  const stop = async () => {
    stopping = true;
    await Promise.all([running?.stop(), webchat.close()]);
    await twilio?.stop();
    await engine.drain();
    await registrations?.stop();
    await fileRemovals.stop();
    await outbox.stop();
    await index.stop();
    await registry.close();
  };
  return {
    config,
    clock,
    registry,
    knowledge,
    app,
    handleMessage,
    understand,
    readAsked: createReadAsked({ places: facilities, locate: (name) => knowledge.locate(name) }),
    describeState,
    observe: (listener) => void listeners.push(listener),
    showCatalogue: (choice) => showCatalogue(base, knowledge, choice),
    importOfferings: (content, request) => importOfferings(registry, content, request),
    importFacilities: (content, request) => importFacilities(registry, content, request),
    reportCatalogue: () => reportCatalogue(registry.catalogue.entries(), clock.now()),
    forgetRehearsal: async () => {
      await registry.citizens.forgetRehearsal();
      // What a rehearsal corrected or erased comes back as it was.
      await registry.citizens.save(Object.values(demonstrationPersonas()).flatMap(({ household }) => household));
    },
    demonstrationPerson: (name) => Object.entries(demonstrationPersonas()).find(([key]) => key === name)?.[1].citizen,
    demonstrationPassword: DEMONSTRATION_SECRETS.staffPassword,
    lastDemonstrationCode: async () => {
      await outbox.idle();
      return lastCode(outboxDirectory);
    },
    diagnose: () => diagnose(base, knowledge),
    listen,
    serve: async (announce) => {
      const { port } = await listen();
      announce(banner(config, config.publicUrl ?? `http://localhost:${port}`));
      await stopSignal();
      announce("Arrêt : les échanges en cours se terminent…");
      await stop();
    },
    stop,
  };
}

/** The language model, when one is configured. Its pauses are real time: a fixed clock would never end one. */
function withAdvice({ languageModel }: Config, metrics: Metrics) {
  if (!languageModel) return {};
  const count = (outcome: string) => metrics.languageModel(outcome);
  return { advise: createAdvice({ ...languageModel, mask: redact, count, now: () => performance.now() }) };
}

async function openKnowledge(
  { config, options, registry, log }: Base,
  embeddings: Awaited<ReturnType<typeof createEmbeddings>>,
): Promise<KnowledgeBase> {
  return createKnowledge({
    embeddings,
    ...(options.inMemory ? {} : { indexDirectory: join(config.dataDir, "index") }),
    facilities: await registry.catalogue.facilities(),
    log: { info: (text) => log.info(text), warn: (text) => log.warn(text) },
  });
}

/** Rebuilds the index when the catalogue changed, whoever changed it; changes that come in a burst make one rebuild. */
function keepIndexed({ registry, log, clock }: Base, knowledge: KnowledgeBase) {
  const KEPT_AFTER_MS = 31 * 86_400_000;
  const SETTLE_MS = 300;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  // What is long over is put aside: a search would refuse it anyway. The month is for those who ask about what they attended.
  const oldestKept = () => dayOf(new Date(clock.now().getTime() - KEPT_AFTER_MS));
  const refresh = async () => {
    const selection = { since: oldestKept() };
    return knowledge.reload(registry.catalogue.all(selection), await registry.catalogue.fingerprint(selection));
  };
  // The few that changed since the last work, or undefined when anything may have.
  let changed: Set<string> | undefined = new Set();
  const update = async (ids: readonly string[]) => {
    const saved: Offering[] = [];
    for await (const offering of registry.catalogue.all({ since: oldestKept(), ids: [...ids] })) saved.push(offering);
    const removed = ids.filter((id) => !saved.some((offering) => offering.id === id));
    return knowledge.update({ saved, removed });
  };
  const later = () => {
    const ids = changed;
    changed = new Set();
    work = (ids ? update([...ids]) : refresh()).catch((cause: unknown) =>
      log.error({ cause }, "the search index could not be changed"),
    );
  };
  const unsubscribe = registry.catalogue.subscribe((ids) => {
    changed = ids && changed ? new Set([...changed, ...ids]) : undefined;
    clearTimeout(timer);
    timer = setTimeout(later, SETTLE_MS);
  });
  return {
    refresh,
    stop: async () => {
      unsubscribe();
      clearTimeout(timer);
      await work;
    },
  };
}

/** Counts each turn and tells whoever listens, around the registry's own commit. */
function observedTurns(turns: Turns, metrics: Metrics, listeners: TurnListener[]): Turns {
  return {
    ...turns,
    commit: async (open, turn, state) => {
      const started = performance.now();
      const result = await turns.commit(open, turn, state);
      if (result.status === "conflict") return result;
      const duplicate = result.status === "duplicate";
      const seconds =
        (performance.now() - started) / 1000 + Object.values(turn.durations).reduce((sum, ms) => sum + ms, 0) / 1000;
      metrics.turn({ channel: turn.message.channel, outcome: turn.outcome, duplicate, seconds });
      if (!duplicate) for (const listener of listeners) listener(turn, state);
      return result;
    },
  };
}

async function seedDemonstration({ config, registry, clock }: Base): Promise<void> {
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
  await registry.citizens.save(demonstrationCitizens());
  const passwordHash = await hashPassword(DEMONSTRATION_SECRETS.staffPassword);
  await registry.staff.save(demonstrationStaff.map((account) => ({ ...account, passwordHash })));
}

const cityDay = (instant: Date) => instant.toLocaleDateString("en-CA", { timeZone: CITY_TIME_ZONE });

function readFlows() {
  const loaded = loadFlows(readFlowFiles(join(import.meta.dirname, "flows")));
  if (loaded.status === "ok") return loaded.flows;
  throw new Error(
    `The flows cannot be used:\n${loaded.faults.map(({ file, line, sentence }) => `  flows/${file}:${line} ${sentence}`).join("\n")}`,
  );
}

/** Without one, the requests are the work of a person. */
function registrationSystemOf({ mode, registrationUrl, registrationKey }: Config): RegistrationSystem | undefined {
  if (registrationUrl)
    return createHttpRegistrationSystem({ url: registrationUrl, ...(registrationKey ? { key: registrationKey } : {}) });
  return mode === "demonstration" ? createDemonstrationRegistrationSystem() : undefined;
}

/** Text messages by Twilio, where an account is configured: its package is loaded for nobody else. */
async function openTwilio(
  { config, registry, clock, log }: Base,
  parts: { handleMessage: HandleMessage; attachments: AttachmentStore; metrics: Metrics },
): Promise<TwilioSms | undefined> {
  const { twilio: account, publicUrl } = config;
  if (!account || !publicUrl) return undefined;
  const { createTwilioSms } = await import("./channels/sms/twilio/index.ts");
  return createTwilioSms({
    account,
    publicUrl,
    arrivals: registry.arrivals,
    deliveryReports: registry.deliveryReports,
    handleMessage: parts.handleMessage,
    attachments: parts.attachments,
    unknownCode: (code) => parts.metrics.unknownSmsCode(code),
    clock,
    log,
  });
}

function deliveries({ config, clock }: Base, directory: string, twilio: TwilioSms | undefined) {
  const mail = createMailDelivery({
    directory,
    clock,
    from: config.mailFrom,
    ...(config.smtpUrl ? { smtpUrl: config.smtpUrl } : {}),
  });
  if (twilio) return { email: mail, sms: twilio.deliver };
  const links = config.publicUrl ? { moreUrl: config.publicUrl } : {};
  return config.mode === "demonstration"
    ? { email: mail, sms: createSmsToFiles({ directory, clock, ...links }) }
    : { email: mail };
}

async function showCatalogue(
  { registry, clock }: Base,
  knowledge: KnowledgeBase,
  choice: CatalogueChoice,
): Promise<void> {
  const offerings = choice.kind === "demo" ? demonstrationCatalogue(clock.now()) : await offeringsOf(registry, choice);
  await knowledge.reload(offerings, randomUUID());
}

const textReaders = () => import("./knowledge/enrich/index.ts");

/** Near copies stand across sources: those of the whole catalogue are found again. */
async function findDuplicatesAgain({ catalogue }: Registry): Promise<void> {
  await catalogue.saveDuplicates(await findDuplicates(catalogue.all()));
}

/** Loaded for the one who imports: a server at work does without the 20 MB of the readers of HTML and CSV. */
const catalogueReaders = () => import("./knowledge/import/index.ts");

async function offeringsOf(
  registry: Registry,
  { content, fileName }: { content: string; fileName: string },
): Promise<Offering[]> {
  const { detectFormat, readOfferings } = await catalogueReaders();
  const facilities = await registry.catalogue.facilities();
  const read = readOfferings(content, { format: detectFormat(content, fileName), fileName, facilities });
  if (read.unreadable) throw new Error(read.unreadable);
  const { createEnrich } = await textReaders();
  const enrich = createEnrich(facilities);
  return read.offerings.map((offering) => enriched(offering, enrich(offering)));
}

async function importOfferings(
  registry: Registry,
  content: string,
  { fileName, format, dryRun }: ImportRequest,
): Promise<ImportOutcome> {
  const facilities = await registry.catalogue.facilities();
  const { detectFormat, readOfferings } = await catalogueReaders();
  const read = readOfferings(content, { format: format ?? detectFormat(content, fileName), fileName, facilities });
  if (read.unreadable) return { status: "fail", fault: read.unreadable };
  const { createEnrich } = await textReaders();
  const counts = await registry.catalogue.save(read.source, read.offerings, {
    dryRun,
    enrich: createEnrich(facilities),
  });
  if (!dryRun && counts.added + counts.changed + counts.removed > 0) await findDuplicatesAgain(registry);
  return { status: "ok", ...counts, refused: read.refused };
}

async function importFacilities(
  registry: Registry,
  content: string,
  { fileName, dryRun }: ImportRequest,
): Promise<ImportOutcome> {
  const { readFacilities } = await catalogueReaders();
  const read = readFacilities(content, fileName);
  if (read.unreadable) return { status: "fail", fault: read.unreadable };
  const counts = await registry.catalogue.saveFacilities(read.facilities, { dryRun });
  return { status: "ok", ...counts, removed: 0, refused: read.refused };
}

async function readiness(registry: Registry, knowledge: KnowledgeBase, stopping: boolean) {
  const database = await registry.ping().then(
    () => "ok",
    (error: unknown) => (error instanceof Error ? error.message : "unknown"),
  );
  const parts = { database, catalogue: knowledge.ready() ? "ok" : "indexing", process: stopping ? "stopping" : "ok" };
  return { ready: Object.values(parts).every((state) => state === "ok"), parts };
}

function diagnose({ config, registry }: Base, knowledge: KnowledgeBase): Promise<Check[]> {
  return runProbes([
    { part: "configuration", look: async () => `${config.mode}, valid`, cure: "See .env.example." },
    {
      part: "database",
      look: () =>
        registry
          .ping()
          .then(() => (config.databaseUrl ? "PostgreSQL server answers" : `PGlite in ${config.dataDir} answers`)),
      cure: "Start PostgreSQL, or mend DATABASE_URL.",
    },
    { part: "catalogue", look: () => countOfferings(registry), cure: "c360 import offerings FILE" },
    {
      part: "index",
      look: () => searchOnce(knowledge),
      cure: `Remove ${join(config.dataDir, "index")} and start again: it is rebuilt.`,
    },
    { part: "texts", look: async () => textsFinding(config), cure: "Set the TWILIO_ variables (see .env.example)." },
    { part: "mail", look: async () => mailFinding(config), cure: "Set SMTP_URL (see .env.example)." },
  ]);
}

async function countOfferings(registry: Registry): Promise<string> {
  const count = await registry.catalogue.count();
  if (count === 0) throw new Error("the catalogue is empty");
  return `${count} offerings`;
}

async function searchOnce(knowledge: KnowledgeBase): Promise<string> {
  const { hits } = await knowledge.search({ text: "", language: "fr", criteria: {}, limit: 1, now: new Date(0) });
  if (hits.length === 0) throw new Error("a search without any limit finds nothing");
  return "answers";
}

function mailFinding(config: Config): string {
  if (config.smtpUrl) return "sent through SMTP_URL";
  if (config.mode === "production") throw new Error("codes and notices are written to files and reach nobody");
  return `written to ${join(config.dataDir, "outbox")} (demonstration)`;
}

function textsFinding(config: Config): string {
  if (config.twilio) return "sent through Twilio";
  return config.mode === "production"
    ? "none are sent"
    : `written to ${join(config.dataDir, "outbox")} (demonstration)`;
}

/** By then what the start left behind is garbage. */
const SETTLED_MS = 1_000;

// On one's own machine a load test or a class room is one address; production keeps the limits of the channel.
const demonstrationLimits = {
  ...webchatLimits,
  messagesPerConversation: { points: 5_000, seconds: 10 },
  requestsPerAddress: { points: 1_000_000, seconds: 60 },
  startsPerAddress: { points: 100_000, seconds: 60 },
};
const apiRate = (mode: Config["mode"]) =>
  mode === "demonstration" ? { points: 1_000_000, seconds: 60 } : { points: 3_000, seconds: 60 };

const withPublicUrl = (url: string | undefined) => (url ? { publicUrl: () => url } : {});
const pagesFolder = (page: string) => join(packageFolder(), "dist/web", page);
/** Sources run from the repository itself, the build from its `dist`. */
const packageFolder = () =>
  import.meta.dirname.endsWith("dist") ? join(import.meta.dirname, "..") : import.meta.dirname;

function banner(config: Config, address: string): string {
  const lines = ["", `Citoyen 360 : ${address}`, `  gestion : ${address}/gestion`];
  if (config.mode === "demonstration")
    lines.push(
      `  courriels et textos de la démonstration : ${address}/demo/outbox`,
      `  comptes de la démonstration : ${demonstrationStaff.map((account) => account.username).join(", ")} (mot de passe : ${DEMONSTRATION_SECRETS.staffPassword})`,
      "  DÉMONSTRATION : personnes fictives, aucun message n'est envoyé.",
    );
  return lines.join("\n");
}
