import { createHash } from "node:crypto";
import twilio from "twilio";
import { account, startFakeTwilio } from "../sms/twilio/fakeTwilio.ts";
import type { ChannelUnderTest } from "./wire.ts";

const publicUrl = "https://c360.example";
let fake: Awaited<ReturnType<typeof startFakeTwilio>> | undefined;
let failing = 0;

/** What the server is told of Twilio; the fake is started with it. */
export async function twilioEnvironment(atEnd: (close: () => void) => void): Promise<Record<string, string>> {
  fake = await startFakeTwilio({ atEnd, refuse: () => (failing-- > 0 ? { status: 503 } : undefined) });
  return {
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.authToken,
    TWILIO_FROM: account.from,
    TWILIO_API_URL: fake.apiUrl,
    PUBLIC_URL: publicUrl,
  };
}

const digits = (text: string, length: number) =>
  (BigInt(`0x${createHash("sha256").update(text).digest("hex")}`) % 10n ** BigInt(length))
    .toString()
    .padStart(length, "0");
const numberOf = (person: string) => `+1514555${digits(person, 4)}`;

/** Twilio's signed webhook in, its REST interface out. */
export const smsWire: ChannelUnderTest = {
  name: "text messages",
  // Twilio joins at most 1 600 characters; five thousand words never come by it, and are refused when they do.
  refusesWords: true,
  open: async ({ url }) => ({
    async send({ person, id, text }) {
      const form = {
        MessageSid: `SM${createHash("md5").update(id).digest("hex")}`,
        From: numberOf(person),
        To: account.from,
        Body: text,
        NumMedia: "0",
      };
      const path = "/webhooks/twilio/sms";
      const signature = twilio.getExpectedTwilioSignature(account.authToken, `${publicUrl}${path}`, form);
      const response = await fetch(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature },
        body: new URLSearchParams(form),
      });
      await response.arrayBuffer();
      return response.ok ? "taken" : "refused";
    },
    heard: async (person) => fake?.sent.flatMap(({ To, Body }) => (To === numberOf(person) ? [Body] : [])) ?? [],
    isOf: ({ channel, address }, person) => channel === "sms" && address === numberOf(person),
    failOnce: () => (failing = 1),
  }),
};
