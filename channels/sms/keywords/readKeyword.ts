import { z } from "zod";
import type { ReadKeyword } from "../../../contracts/keyword.ts";
import { smsKeyword } from "./smsKeyword.ts";

const names = { STOP: "stop", START: "start", HELP: "help" } as const;

/** What a message of this channel carries beside its text: Twilio's `OptOutType`, when the carrier's own answer has gone out. */
export const smsValueSchema = z.object({ optOutType: z.enum(["STOP", "START", "HELP"]) });

/** The keyword of a text message, by its words or by what the carrier did of them. */
export const readKeyword: ReadKeyword = ({ channel, text, value }) => {
  if (channel !== "sms") return undefined;
  const carrier = smsValueSchema.safeParse(value);
  const read = smsKeyword(text);
  if (!carrier.success) return read && { ...read, answered: false };
  return { ...read, name: names[carrier.data.optOutType], answered: true };
};
