import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../contracts/clock.ts";
import { userIdSchema } from "./convert/activity.ts";
import { isConversationId } from "./conversationId.ts";

const claimsSchema = z.object({
  conv: z.string().refine(isConversationId),
  user: userIdSchema.optional(),
  /** Sites the owner of the secret trusts with this token. */
  origins: z.array(z.string()).optional(),
  use: z.enum(["chat", "stream"]),
  exp: z.number().int(),
});
const jsonClaimsSchema = z.string().transform((text, context) => {
  try {
    return claimsSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue("claims");
    return z.NEVER;
  }
});
export type Claims = z.infer<typeof claimsSchema>;

type TokenReading = { status: "valid"; claims: Claims } | { status: "expired"; claims: Claims } | { status: "forged" };

export interface Tokens {
  issue(claims: Omit<Claims, "exp">): string;
  read(token: string): TokenReading;
}

// A JWT, because Microsoft's client reads `user` in it; the header is a constant, so no algorithm is ever negotiated.
const HEADER = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");

/** Tokens we sign ourselves: bound to one conversation, of limited life. */
export function createTokens(parts: { key: string; clock: Clock; seconds: Record<Claims["use"], number> }): Tokens {
  const sign = (body: string) => createHmac("sha256", parts.key).update(`${HEADER}.${body}`).digest("base64url");
  const seconds = () => Math.floor(parts.clock.now().getTime() / 1000);
  return {
    issue(claims) {
      const exp = seconds() + parts.seconds[claims.use];
      const body = Buffer.from(JSON.stringify({ ...claims, exp })).toString("base64url");
      return `${HEADER}.${body}.${sign(body)}`;
    },
    read(token) {
      const [header, body, signature, ...rest] = token.split(".");
      if (header !== HEADER || !body || !signature || rest.length > 0) return { status: "forged" };
      if (!sameText(signature, sign(body))) return { status: "forged" };
      // Without a secret the key is known to all: what it signed is still read as a stranger's.
      const claims = jsonClaimsSchema.safeParse(Buffer.from(body, "base64url").toString());
      if (!claims.success) return { status: "forged" };
      return { status: claims.data.exp > seconds() ? "valid" : "expired", claims: claims.data };
    },
  };
}

/** Compares in a time that tells nothing of where two texts differ, nor of their lengths. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHmac("sha256", HEADER).update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
