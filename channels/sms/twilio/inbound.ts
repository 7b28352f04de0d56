import { z } from "zod";

const sid = z.string().regex(/^(?:SM|MM)[0-9a-fA-F]{32}$/, "must be the id of a message");
const optional = z.string().max(1_000).optional();

/** What Twilio's webhook says of an incoming message, as far as it is used here; its other parameters are left alone. */
const inboundSchema = z
  .object({
    MessageSid: sid.optional(),
    SmsMessageSid: sid.optional(),
    From: z.string().regex(/^(?:\+[1-9]\d{3,14}|\d{3,8})$/, "must be a number in E.164, or a short code"),
    To: z.string().max(50),
    Body: z.string().max(10_000).default(""),
    NumMedia: z.coerce.number().int().min(0).max(10).default(0),
    OptOutType: z.enum(["STOP", "START", "HELP"]).optional(),
    FromCountry: optional,
  })
  .refine(({ MessageSid, SmsMessageSid }) => MessageSid ?? SmsMessageSid, "MessageSid: is required");

const media = z.url({ protocol: /^https$/ }).max(1_000);

export interface InboundSms {
  sid: string;
  from: string;
  text: string;
  /** Where its files are, at Twilio. */
  media: string[];
  optOutType?: "STOP" | "START" | "HELP";
}
export type ReadInbound = { status: "ok"; sms: InboundSms } | { status: "fail"; fault: string };

/** An incoming message, or which of its parameters is wrong. The fault names parameters and never repeats a value. */
export function readInbound(parameters: Record<string, unknown>): ReadInbound {
  const read = inboundSchema.safeParse(parameters);
  if (!read.success) return { status: "fail", fault: faultOf(read.error) };
  const { MessageSid, SmsMessageSid, From, Body, NumMedia, OptOutType } = read.data;
  const files = z
    .array(media)
    .safeParse(Array.from({ length: NumMedia }, (_, index) => parameters[`MediaUrl${index}`]));
  if (!files.success)
    return { status: "fail", fault: `MediaUrl${String(files.error.issues[0]?.path[0])}: must be an https address` };
  return {
    status: "ok",
    sms: {
      sid: MessageSid ?? SmsMessageSid ?? "",
      from: From,
      text: Body,
      media: files.data,
      ...(OptOutType ? { optOutType: OptOutType } : {}),
    },
  };
}

export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const name = issue?.path.join(".") ?? "";
  return [name, issue?.message].filter(Boolean).join(": ");
}
