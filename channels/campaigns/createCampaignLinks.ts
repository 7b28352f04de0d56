import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Language } from "../../contracts/language.ts";

/** The addresses that messages of campaigns carry. */
export interface CampaignLinks {
  /** The page to unsubscribe, of that message to that person: whoever holds the message holds the right. */
  unsubscribe: (sendId: string, language: Language) => string;
  /** By way of us, so that it is counted: which link, never by whom. */
  followed: (campaignId: string, position: number) => string;
  /** The message a token names, when it is ours. */
  readUnsubscribe: (token: string) => string | undefined;
  readCampaign: (name: string) => string | undefined;
  home: string;
}

export const unsubscribePaths: Record<Language, string> = { fr: "desabonnement", en: "unsubscribe" };
export const topicsPath = "sujets";
export const followPath = "suivre";

// 128 bits: the link may be tried by anybody, at any rate, for years.
const PROOF_BYTES = 16;

/** Tokens do not expire: a newsletter may be left by its link however old it is. */
export function createCampaignLinks({ baseUrl, secret }: { baseUrl: string; secret: Uint8Array }): CampaignLinks {
  const key = Buffer.from(hkdfSync("sha256", secret, "citoyen-360", "unsubscribe", 32));
  const proofOf = (name: string) => createHmac("sha256", key).update(name).digest().subarray(0, PROOF_BYTES);
  return {
    unsubscribe: (sendId, language) =>
      `${baseUrl}/${unsubscribePaths[language]}/${shortOf(sendId)}.${proofOf(shortOf(sendId)).toString("base64url")}`,
    followed: (campaignId, position) => `${baseUrl}/${followPath}/${shortOf(campaignId)}/${position}`,
    readUnsubscribe(token) {
      const [, name = "", claimed = ""] = /^([\w-]{22})\.([\w-]{22})$/.exec(token) ?? [];
      const proof = Buffer.from(claimed, "base64url");
      if (proof.length !== PROOF_BYTES || !timingSafeEqual(proof, proofOf(name))) return undefined;
      return uuidOf(name);
    },
    readCampaign: (name) => (/^[\w-]{22}$/.test(name) ? uuidOf(name) : undefined),
    home: baseUrl,
  };
}

/** An id in 22 signs instead of 36: it is paid for in text messages. */
const shortOf = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

function uuidOf(short: string): string {
  const hex = Buffer.from(short, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
