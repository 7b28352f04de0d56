import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Express } from "express";
import { scoreSentiment } from "./analytics/index.ts";
import { createApp } from "./app.ts";
import type { CallDesk } from "./bot/calls/index.ts";
import { createEngine, createReadAsked, describeState, type EngineParts } from "./bot/index.ts";
import { createUnderstanding } from "./bot/understanding/index.ts";
import {
  createAttachmentFiles,
  createByteSeal,
  runFileRemovals,
  unattachedFiles,
} from "./channels/attachments/index.ts";
import type { MailChannel } from "./channels/email/inbound/index.ts";
import { createOutboxPage, lastCode, runOutbox } from "./channels/outbox/index.ts";
import { readKeyword } from "./channels/sms/index.ts";
import { createWebchat, webchatLimits } from "./channels/webchat/index.ts";
import { banner } from "./composition/banner.ts";
import type { Base, SystemOptions } from "./composition/base.ts";
import {
  type CatalogueChoice,
  importFacilities,
  importOfferings,
  type ImportOutcome,
  type ImportRequest,
  showCatalogue,
} from "./composition/catalogueImports.ts";
import { diagnose, readiness } from "./composition/checks.ts";
import { keepIndexed, openKnowledge } from "./composition/keepIndexed.ts";
import { openCalls } from "./composition/openCalls.ts";
import { openCampaigns } from "./composition/openCampaigns.ts";
import { openDesk } from "./composition/openDesk.ts";
import { openHandovers } from "./composition/openHandovers.ts";
import { openMail } from "./composition/openMail.ts";
import { observedTurns, type TurnListener } from "./composition/observedTurns.ts";
import {
  deliveries,
  openBotFramework,
  openTwilio,
  registrationSystemOf,
  withAdvice,
} from "./composition/outsideServices.ts";
import { seedDemonstration } from "./composition/seedDemonstration.ts";
import { refuseDemonstrationAccounts, signInOf } from "./composition/staffSignIn.ts";
import { type Config, DEMONSTRATION_SECRETS } from "./config.ts";
import type { CatalogueReport } from "./contracts/catalogueReport.ts";
import type { NewCitizen } from "./contracts/citizen.ts";
import type { ReadAsked } from "./contracts/search.ts";
import type { HandleMessage } from "./contracts/turn.ts";
import type { Understand } from "./contracts/understanding.ts";
import { loadFlows, readFlowFiles } from "./flows/index.ts";
import { createEmbeddings, createInformation, createRequestTypes, type KnowledgeBase } from "./knowledge/index.ts";
import { type AdjustableClock, createClock } from "./operations/clock.ts";
import type { Check } from "./operations/diagnose.ts";
import { limitRequests } from "./operations/limit.ts";
import { createLog } from "./operations/log.ts";
import { holdNursery, letNurseryGrow } from "./operations/nursery.ts";
import { releaseMemory } from "./operations/releaseMemory.ts";
import { type RunningServer, serve, stopSignal } from "./operations/serve.ts";
import { demonstrationPersonas } from "./prisma/seed/index.ts";
import { openRegistry, redact, type Registry, runRegistrations, verifyPassword } from "./registry/index.ts";
import { createApi, createHealth, createMetrics, notFound, problemHandler, tooManyRequests } from "./web/api/index.ts";

// The composition root: with composition/, its parts, the only place that builds objects and may import everything.

export type { SystemOptions } from "./composition/base.ts";
export type { CatalogueChoice, ImportOutcome, ImportRequest } from "./composition/catalogueImports.ts";
export { replyToSms, segmentsOf } from "./channels/sms/index.ts";
export { evaluateIntents } from "./bot/understanding/index.ts";
export { readTranscript } from "./channels/calls/index.ts";

// Loaded by who uses them: a server at work does without their readers of mail and HTML, some 20 MB each.
export const inboundMail = () => import("./channels/email/readInbound.ts");
export const searchComparison = () => import("./composition/searchComparison.ts");
export const matching = () => import("./registry/matching/index.ts");
export type Matching = Awaited<ReturnType<typeof matching>>;

/** The product in one process: what the server, the command and the tests drive. */
export interface System {
  config: Config;
  clock: AdjustableClock;
  registry: Registry;
  knowledge: KnowledgeBase;
  app: Express;
  handleMessage: HandleMessage;
  /** Calls as they go on. */
  calls: CallDesk;
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
  /** Mails in: one may be handed over without a server; `idle` ends when those that came have become turns. */
  mail: Pick<MailChannel, "receive" | "idle" | "smtpPort">;
  /** Ends when nothing is left to deliver. */
  delivered(): Promise<void>;
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
    ...(config.officeHoursFile ? { officeHoursFile: config.officeHoursFile } : {}),
    writesApart: !options.inMemory,
  });
  // The thread of the embedded database let it grow.
  holdNursery();
  try {
    return await build({ config, options, clock, log, registry });
  } catch (error) {
    await registry.close();
    throw error;
  } finally {
    letNurseryGrow();
  }
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
  const assistant = config.assistant === "off" ? { state: async () => ({ active: false }) } : registry.assistant;
  const requestTypes = createRequestTypes({ embeddings });
  const engineParts: EngineParts = {
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
    requestTypes,
    ...withAdvice(config, metrics),
    assistant,
    handovers: registry.handovers,
    keywords: { read: readKeyword, isStopped: (message) => registry.stops.isStopped(message) },
    scoreSentiment,
    flows: readFlows(),
    clock,
    newId: randomUUID,
    log,
    languagePolicy: config.languagePolicy,
  };
  const engine = createEngine(engineParts);
  const calls = openCalls(base, engineParts, requestTypes);
  const handovers = openHandovers(base, engineParts, requestTypes);
  const handleMessage: HandleMessage = (message) => engine.handleMessage(message);
  const outboxDirectory = join(config.dataDir, "outbox");
  const attachments = createAttachmentFiles({
    directory: join(config.dataDir, "attachments"),
    seal: createByteSeal(config.dataKey),
    newId: randomUUID,
  });
  const twilio = await openTwilio(base, { handleMessage, attachments, metrics });
  const botFramework = openBotFramework(base, { handleMessage, newId: randomUUID });
  const messages = await deliveries(base, outboxDirectory, twilio);
  const campaigns = openCampaigns(base, { knowledge, deliver: messages, assistant });
  const mail = await openMail(base, { handleMessage, attachments });
  const { desk, retention } = openDesk(base, { handleMessage });
  const outbox = runOutbox({
    outbox: registry.outbox,
    deliver: {
      ...messages,
      ...(botFramework ? { social: botFramework.deliver } : {}),
      counter: desk.deliver,
      post: desk.deliver,
    },
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
      campaignDesk: campaigns.desk,
      calls,
      handovers: handovers.api,
      requestTypes,
      ...(config.callsApiKey ? { callsApiKey: config.callsApiKey } : {}),
      desk,
      verifyPassword,
      sessionSecret: config.sessionSecret,
      secureCookies: config.mode === "production",
      ...signInOf(config),
      demonstration: config.mode === "demonstration",
      now: () => clock.now(),
    }),
    directLine: webchat.router,
    mailings: campaigns.pages,
    ...(twilio ? { twilio: twilio.router } : {}),
    ...(mail.router ? { mailWebhook: mail.router } : {}),
    ...(botFramework ? { botFramework: botFramework.router } : {}),
    ...(config.mode === "demonstration" ? { outboxPage: createOutboxPage({ directory: outboxDirectory }) } : {}),
    pages: [
      { path: "/agent", directory: pagesFolder("agent") },
      { path: "/gestion", directory: pagesFolder("staff") },
      { path: "/", directory: pagesFolder("citizen") },
    ],
    limit: limitRequests({ ...apiRate(config.mode), refuse: tooManyRequests }),
    notFound,
    problems: problemHandler(log),
    trustProxy: config.trustProxy,
  });
  const upgrade: typeof webchat.upgrade = (...wire) => webchat.upgrade(...wire) || calls.socket.upgrade(...wire);
  let running: RunningServer | undefined;
  const listen = async () => {
    if (config.mode === "production") await refuseDemonstrationAccounts(base);
    holdNursery();
    setTimeout(settle, SETTLED_MS).unref();
    await mail.listen();
    return (running = await serve({ handler: app, upgrade, port: config.port, host: config.host }));
  };
  // The order matters: no new request, then the turns in flight, then what they left to deliver, then the database.
  const stop = async () => {
    stopping = true;
    calls.hangUp();
    handovers.hangUp();
    await Promise.all([running?.stop(), webchat.close()]);
    await mail.stop();
    await Promise.all([twilio?.stop(), botFramework?.stop()]);
    await Promise.all([engine.drain(), calls.stop(), handovers.stop()]);
    await registrations?.stop();
    await fileRemovals.stop();
    await retention.stop();
    await campaigns.running.stop();
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
    calls: calls.desk,
    understand,
    readAsked: createReadAsked({ places: facilities, locate: (name) => knowledge.locate(name) }),
    describeState,
    observe: (listener) => void listeners.push(listener),
    showCatalogue: (choice) => showCatalogue(base, knowledge, choice),
    importOfferings: (content, request) => importOfferings(registry, content, request),
    importFacilities: (content, request) => importFacilities(registry, content, request),
    reportCatalogue: async () => {
      const { reportCatalogue } = await import("./knowledge/catalogue/index.ts");
      return reportCatalogue(registry.catalogue.entries(), clock.now());
    },
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
    mail,
    delivered: () => outbox.idle(),
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

function readFlows() {
  const loaded = loadFlows(readFlowFiles(join(import.meta.dirname, "flows")));
  if (loaded.status === "ok") return loaded.flows;
  throw new Error(
    `The flows cannot be used:\n${loaded.faults.map(({ file, line, sentence }) => `  flows/${file}:${line} ${sentence}`).join("\n")}`,
  );
}

/** By then what the start left behind is garbage. */
const SETTLED_MS = 1_000;
function settle(): void {
  releaseMemory();
  letNurseryGrow();
}

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
