import { createHash } from "node:crypto";
import { z } from "zod";
import { type MailConfig, mailConfigOf, mailFaults, mailVariables } from "./configuration/mail.ts";
import { type SignInConfig, signInFaults, signInOf, signInVariables } from "./configuration/signIn.ts";

// The environment, read once. Every fault is listed before the process stops, so that nobody mends them one restart at a time.

/** Known to everybody: production refuses them, and so must anything that protects a real person. */
export const DEMONSTRATION_SECRETS = {
  dataKey: createHash("sha256").update("citoyen-360 demonstration data key").digest("base64"),
  sessionSecret: "demonstration-session-secret-never-in-production",
  staffPassword: "laval-demo-360",
} as const;

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");
const port = z.coerce.number().int().min(0).max(65_535);
const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join("|")})$`),
    error: `must be a URL that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
  });

/** `21:00-08:00` as minutes of the day; it may go over midnight. */
const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, "must be two hours such as 21:00-08:00")
  .transform((text) => {
    const [from = 0, to = 0] = text.split("-").map((hour) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3)));
    return { from, to };
  });

const dataKey = z
  .string()
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64 (openssl rand -base64 32)");
const secret = z.string().min(32, "must have at least 32 characters (openssl rand -base64 32)");

const environmentSchema = z.object({
  NODE_ENV: z.string().optional(),
  C360_MODE: z.enum(["demonstration", "production"]).optional(),
  C360_CLOCK: z.iso
    .datetime({ offset: true, error: "must be an instant such as 2024-06-13T09:00:00-04:00" })
    .optional(),
  PORT: port.default(3978),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: url("https", "http").optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  DATABASE_URL: url("postgresql", "postgres").optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATA_KEY: dataKey.optional(),
  SESSION_SECRET: secret.optional(),
  DIRECT_LINE_SECRET: secret.optional(),
  WEBCHAT_ORIGINS: z
    .string()
    .default("*")
    .transform((list) =>
      list
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  SMTP_URL: url("smtp", "smtps").optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, "must be AC and 32 hexadecimal figures")
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(16).optional(),
  TWILIO_FROM: z
    .string()
    .regex(
      /^(?:\+[1-9]\d{6,14}|\d{5,6}|MG[0-9a-fA-F]{32})$/,
      "must be a number such as +14505550100, or a messaging service (MG…)",
    )
    .optional(),
  TWILIO_API_URL: url("https", "http").optional(),
  MICROSOFT_APP_ID: z.guid("must be the id of the registration, a GUID").optional(),
  MICROSOFT_APP_PASSWORD: z.string().min(16).optional(),
  MICROSOFT_APP_TENANT_ID: z.guid("must be the id of the tenant, a GUID").optional(),
  CALLS_API_KEY: secret.optional(),
  ASSISTANT: z.enum(["on", "off"]).default("on"),
  SMS_QUIET_HOURS: hours.prefault("21:00-08:00"),
  OFFICE_HOURS_FILE: z.string().min(1).optional(),
  AGENT_GONE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(10),
  SMS_SEGMENT_COST: z.coerce.number().min(0).max(10).default(0.01),
  DESK_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(730),
  REGISTRATION_URL: url("http", "https").optional(),
  REGISTRATION_KEY: z.string().min(1).optional(),
  ...mailVariables,
  ...signInVariables,
  LANGUAGE_POLICY: z.enum(["follow", "declare", "french"]).default("follow"),
  EMBEDDINGS: z.enum(["builtin", "transformers", "openai"]).default("builtin"),
  EMBEDDINGS_MODEL: z.string().min(1).optional(),
  EMBEDDINGS_URL: url("https", "http").optional(),
  EMBEDDINGS_API_KEY: z.string().min(1).optional(),
  LLM_BASE_URL: url("https", "http").optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  C360_DEMO_DATA: flag.optional(),
});
type Environment = z.infer<typeof environmentSchema>;

export interface Config extends MailConfig, SignInConfig {
  mode: "demonstration" | "production";
  /** Fixed instant of `C360_CLOCK`; undefined means the real time. */
  fixedClock?: Date;
  port: number;
  host: string;
  publicUrl?: string;
  trustProxy: number;
  logLevel: Environment["LOG_LEVEL"];
  databaseUrl?: string;
  dataDir: string;
  dataKey: Uint8Array;
  sessionSecret: string;
  directLineSecret?: string;
  webchatOrigins: string[];
  smtpUrl?: string;
  /** Text messages; undefined means that none is sent and no webhook is open. */
  twilio?: { accountSid: string; authToken: string; from: string; apiUrl?: string };
  /** The registration at Microsoft that opens Teams, Messenger and the like; undefined means closed, or open to the Emulator in demonstration. */
  botAccount?: { appId: string; appPassword: string; tenantId?: string };
  /** What a telephony that tells of calls brings; undefined means that none is let in. */
  callsApiKey?: string;
  /** `off`: the assistant is silent on every channel, whatever staff switched. */
  assistant: Environment["ASSISTANT"];
  /** When no text message of a campaign goes out, in minutes of the city's day. */
  quietHours: { from: number; to: number };
  /** The calendar of when people of the 311 answer; the demonstration's own without. */
  officeHoursFile?: string;
  /** An agent who was not heard of for so long loses what they own to the queue. */
  agentGoneMinutes: number;
  /** What one segment is reckoned at in previews, in dollars. */
  smsSegmentCost: number;
  /** How long a case of the counter or the post that names nobody known is kept after its last word. */
  deskRetentionDays: number;
  /** The city's registration system; without it the demonstration's own, or a person. */
  registrationUrl?: string;
  registrationKey?: string;
  languagePolicy: Environment["LANGUAGE_POLICY"];
  embeddings: { provider: Environment["EMBEDDINGS"]; model?: string; url?: string; apiKey?: string };
  /** The optional language model; undefined means that none is asked. */
  languageModel?: { baseUrl: string; model: string; apiKey?: string };
  /** Whether the demonstration catalogue and people are put in at first start. */
  demonstrationData: boolean;
}

export type ConfigResult = { status: "ok"; config: Config } | { status: "fail"; faults: string[] };

/** Every fault as « VARIABLE: what is wrong »; never the value itself, which may be a secret. */
export function readConfig(environment: NodeJS.ProcessEnv): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    return { status: "fail", faults: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
  const mode = modeOf(parsed.data);
  const faults = [
    ...embeddingFaults(parsed.data),
    ...twilioFaults(parsed.data),
    ...mailFaults(parsed.data),
    ...signInFaults(parsed.data, mode === "production"),
    ...botFaults(parsed.data),
    ...languageModelFaults(parsed.data),
    ...(mode === "production" ? productionFaults(parsed.data) : []),
  ];
  return faults.length > 0 ? { status: "fail", faults } : { status: "ok", config: configOf(parsed.data, mode) };
}

/** Demonstration only when nothing real is configured: one real secret or database makes it production. */
function modeOf(env: Environment): Config["mode"] {
  if (env.NODE_ENV === "production") return "production";
  if (env.C360_MODE) return env.C360_MODE;
  const real =
    env.DATABASE_URL ??
    env.DATA_KEY ??
    env.SESSION_SECRET ??
    env.DIRECT_LINE_SECRET ??
    env.TWILIO_AUTH_TOKEN ??
    env.MICROSOFT_APP_PASSWORD;
  return real ? "production" : "demonstration";
}

function productionFaults(env: Environment): string[] {
  const faults: string[] = [];
  if (env.C360_MODE === "demonstration")
    faults.push("C360_MODE: demonstration cannot be asked for with NODE_ENV=production");
  for (const name of ["DATA_KEY", "SESSION_SECRET", "DIRECT_LINE_SECRET", "PUBLIC_URL"] as const)
    if (!env[name]) faults.push(`${name}: is required in production (see .env.example)`);
  if (env.DATA_KEY === DEMONSTRATION_SECRETS.dataKey)
    faults.push("DATA_KEY: is the demonstration key, which everybody knows");
  for (const name of ["SESSION_SECRET", "DIRECT_LINE_SECRET"] as const)
    if (env[name]?.startsWith("demonstration"))
      faults.push(`${name}: is a demonstration secret, which everybody knows`);
  if (env.PUBLIC_URL?.startsWith("http:")) faults.push("PUBLIC_URL: must be https in production");
  if (env.C360_DEMO_DATA) faults.push("C360_DEMO_DATA: demonstration people never go into a production database");
  return faults;
}

function embeddingFaults(env: Environment): string[] {
  if (env.EMBEDDINGS === "transformers" && !env.EMBEDDINGS_MODEL)
    return ["EMBEDDINGS_MODEL: name the folder of the model"];
  if (env.EMBEDDINGS === "openai" && !(env.EMBEDDINGS_URL && env.EMBEDDINGS_MODEL))
    return ["EMBEDDINGS_URL, EMBEDDINGS_MODEL: both are needed with EMBEDDINGS=openai"];
  return [];
}

function twilioFaults(env: Environment): string[] {
  const names = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"] as const;
  if (names.every((name) => !env[name])) return [];
  const missing = [...names, "PUBLIC_URL" as const].filter((name) => !env[name]);
  return missing.map((name) => `${name}: is needed for text messages (see .env.example)`);
}

function botFaults(env: Environment): string[] {
  if (Boolean(env.MICROSOFT_APP_ID) === Boolean(env.MICROSOFT_APP_PASSWORD)) return [];
  return ["MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD: both are needed for the Bot Framework (see .env.example)"];
}

function languageModelFaults(env: Environment): string[] {
  const named = env.LLM_MODEL ?? env.LLM_API_KEY;
  if (Boolean(env.LLM_BASE_URL) === Boolean(env.LLM_MODEL) && (env.LLM_BASE_URL || !named)) return [];
  return ["LLM_BASE_URL, LLM_MODEL: both are needed for a language model, neither without one"];
}

function twilioOf(env: Environment): Pick<Config, "twilio"> {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from, TWILIO_API_URL } = env;
  if (!accountSid || !authToken || !from) return {};
  const apiUrl = TWILIO_API_URL?.replace(/\/$/, "");
  return { twilio: { accountSid, authToken, from, ...(apiUrl ? { apiUrl } : {}) } };
}

function botOf(env: Environment): Pick<Config, "botAccount"> {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: appPassword, MICROSOFT_APP_TENANT_ID: tenantId } = env;
  return appId && appPassword ? { botAccount: { appId, appPassword, ...(tenantId ? { tenantId } : {}) } } : {};
}

function configOf(env: Environment, mode: Config["mode"]): Config {
  return {
    mode,
    ...(env.C360_CLOCK ? { fixedClock: new Date(env.C360_CLOCK) } : {}),
    port: env.PORT,
    host: env.HOST ?? (mode === "production" ? "::" : "127.0.0.1"),
    ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL.replace(/\/$/, "") } : {}),
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    dataDir: env.DATA_DIR,
    dataKey: Buffer.from(env.DATA_KEY ?? DEMONSTRATION_SECRETS.dataKey, "base64"),
    sessionSecret: env.SESSION_SECRET ?? DEMONSTRATION_SECRETS.sessionSecret,
    ...(env.DIRECT_LINE_SECRET ? { directLineSecret: env.DIRECT_LINE_SECRET } : {}),
    webchatOrigins: env.WEBCHAT_ORIGINS,
    ...(env.SMTP_URL ? { smtpUrl: env.SMTP_URL } : {}),
    ...twilioOf(env),
    quietHours: env.SMS_QUIET_HOURS,
    ...(env.OFFICE_HOURS_FILE ? { officeHoursFile: env.OFFICE_HOURS_FILE } : {}),
    agentGoneMinutes: env.AGENT_GONE_MINUTES,
    smsSegmentCost: env.SMS_SEGMENT_COST,
    ...botOf(env),
    ...(env.CALLS_API_KEY ? { callsApiKey: env.CALLS_API_KEY } : {}),
    assistant: env.ASSISTANT,
    deskRetentionDays: env.DESK_RETENTION_DAYS,
    ...(env.REGISTRATION_URL ? { registrationUrl: env.REGISTRATION_URL.replace(/\/$/, "") } : {}),
    ...(env.REGISTRATION_KEY ? { registrationKey: env.REGISTRATION_KEY } : {}),
    ...signInOf(env),
    ...mailConfigOf(env, mode),
    languagePolicy: env.LANGUAGE_POLICY,
    embeddings: {
      provider: env.EMBEDDINGS,
      ...(env.EMBEDDINGS_MODEL ? { model: env.EMBEDDINGS_MODEL } : {}),
      ...(env.EMBEDDINGS_URL ? { url: env.EMBEDDINGS_URL } : {}),
      ...(env.EMBEDDINGS_API_KEY ? { apiKey: env.EMBEDDINGS_API_KEY } : {}),
    },
    ...(env.LLM_BASE_URL && env.LLM_MODEL
      ? {
          languageModel: {
            baseUrl: env.LLM_BASE_URL,
            model: env.LLM_MODEL,
            ...(env.LLM_API_KEY ? { apiKey: env.LLM_API_KEY } : {}),
          },
        }
      : {}),
    demonstrationData: env.C360_DEMO_DATA ?? mode === "demonstration",
  };
}
