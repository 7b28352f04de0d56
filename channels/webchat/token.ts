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
  /** `stream` and `file` stand in addresses, where logs may keep them: each opens that one thing. */
  use: z.enum(["chat", "stream", "file"]),
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

export type TokenReading =
  | { status: "valid"; claims: Claims }
  | { status: "expired"; claims: Claims }
  | { status: "forged" };

export interface Tokens {
  issue(claims: Omit<Claims, "exp">): string;
  read(token: string): TokenReading;
}

// A JWT, because Microsoft's client reads `user` in it; the header is a constant, so no algorithm is ever negotiated.
const HEADER = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");

/** Pages that write at about the same time; each sends its own token with every message. */
const MAX_PROVED = 5_000;
/** One of ours has about 300 characters. What is longer is proved each time and takes no room. */
const MAX_KEPT_LENGTH = 1_000;

/** Tokens we sign ourselves: bound to one conversation, of limited life. */
export function createTokens(parts: { key: string; clock: Clock; seconds: Record<Claims["use"], number> }): Tokens {
  const sign = (body: string) => createHmac("sha256", parts.key).update(`${HEADER}.${body}`).digest("base64url");
  const seconds = () => Math.floor(parts.clock.now().getTime() / 1000);
  const proved = new Map<string, Claims>();

  /** What our own signature covers, proved once for the same text. Its life is looked at each time. */
  function claimsOf(token: string): Claims | undefined {
    const known = proved.get(token);
    if (known) return known;
    const [header, body, signature, ...rest] = token.split(".");
    if (header !== HEADER || !body || !signature || rest.length > 0) return undefined;
    if (!sameText(signature, sign(body))) return undefined;
    // Without a secret the key is known to all: what it signed is still read as a stranger's.
    const claims = jsonClaimsSchema.safeParse(Buffer.from(body, "base64url").toString());
    if (!claims.success) return undefined;
    if (proved.size >= MAX_PROVED) proved.clear();
    if (token.length <= MAX_KEPT_LENGTH) proved.set(token, claims.data);
    return claims.data;
  }

  return {
    issue(claims) {
      const exp = seconds() + parts.seconds[claims.use];
      const body = Buffer.from(JSON.stringify({ ...claims, exp })).toString("base64url");
      return `${HEADER}.${body}.${sign(body)}`;
    },
    read(token) {
      const claims = claimsOf(token);
      if (!claims) return { status: "forged" };
      return { status: claims.exp > seconds() ? "valid" : "expired", claims };
    },
  };
}

/** Compares in a time that tells nothing of where two texts differ, nor of their lengths. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHmac("sha256", HEADER).update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
