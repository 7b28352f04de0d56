import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createAdvice } from "../bot/understanding/model/index.ts";
import { type BotFramework, createBotFramework } from "../channels/botframework/index.ts";
import type { AttachmentStore } from "../channels/attachments/index.ts";
import { createMailDelivery, createThreadTokens, openDepartures } from "../channels/email/index.ts";
import { createSmsToFiles } from "../channels/sms/index.ts";
import type { TwilioSms } from "../channels/sms/twilio/index.ts";
import type { Config } from "../config.ts";
import type { RegistrationSystem } from "../contracts/registration.ts";
import type { HandleMessage } from "../contracts/turn.ts";
import { createDemonstrationRegistrationSystem, createHttpRegistrationSystem, redact } from "../registry/index.ts";
import type { Metrics } from "../web/api/index.ts";
import type { Base } from "./base.ts";

/** The language model, when one is configured. Its pauses are real time: a fixed clock would never end one. */
export function withAdvice({ languageModel }: Config, metrics: Metrics) {
  if (!languageModel) return {};
  const count = (outcome: string) => metrics.languageModel(outcome);
  return { advise: createAdvice({ ...languageModel, mask: redact, count, now: () => performance.now() }) };
}

/** Without one, the requests are the work of a person. */
export function registrationSystemOf({
  mode,
  registrationUrl,
  registrationKey,
}: Config): RegistrationSystem | undefined {
  if (registrationUrl)
    return createHttpRegistrationSystem({ url: registrationUrl, ...(registrationKey ? { key: registrationKey } : {}) });
  return mode === "demonstration" ? createDemonstrationRegistrationSystem() : undefined;
}

/** Text messages by Twilio, where an account is configured: its package is loaded for nobody else. */
export async function openTwilio(
  { config, registry, clock, log }: Base,
  parts: { handleMessage: HandleMessage; attachments: AttachmentStore; metrics: Metrics },
): Promise<TwilioSms | undefined> {
  const { twilio: account, publicUrl } = config;
  if (!account || !publicUrl) return undefined;
  const { createTwilioSms } = await import("../channels/sms/twilio/index.ts");
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

/** Teams, Messenger and the like: where a bot is registered, and in demonstration for the Emulator of this machine. */
export function openBotFramework(
  { config, registry, clock, log }: Base,
  { handleMessage, newId }: { handleMessage: HandleMessage; newId: () => string },
): BotFramework | undefined {
  const { botAccount: account } = config;
  if (!account && config.mode === "production") return undefined;
  return createBotFramework({
    ...(account ? { account } : {}),
    arrivals: registry.arrivals,
    references: registry.references,
    handleMessage,
    newId,
    clock,
    log,
  });
}

function withDkim({ dkim, inboundMail }: Config) {
  const domainName = inboundMail.ownAddresses[0]?.split("@")[1];
  if (!dkim || !domainName) return {};
  return { dkim: { domainName, keySelector: dkim.selector, privateKey: readFileSync(dkim.keyFile, "utf8") } };
}

/** What a process that died was sending by mail may have arrived: it is given up, and the list begins again. */
async function recalledDepartures({ config, registry }: Base) {
  if (!config.smtpUrl) return {};
  const { before, departures } = openDepartures(join(config.dataDir, "departures"));
  for (const id of before) await registry.outbox.mayHaveLeft(id);
  return { departures };
}

export async function deliveries(base: Base, directory: string, twilio: TwilioSms | undefined) {
  const { config, clock } = base;
  const mail = createMailDelivery({
    directory,
    clock,
    ...(await recalledDepartures(base)),
    from: config.mailFrom,
    replyTo: createThreadTokens(config.dataKey).replyTo,
    ...(config.smtpUrl ? { smtpUrl: config.smtpUrl } : {}),
    ...withDkim(config),
  });
  if (twilio) return { email: mail, sms: twilio.deliver };
  const links = config.publicUrl ? { moreUrl: config.publicUrl } : {};
  return config.mode === "demonstration"
    ? { email: mail, sms: createSmsToFiles({ directory, clock, ...links }) }
    : { email: mail };
}
