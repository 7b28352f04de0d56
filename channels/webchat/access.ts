import { fail, ok, type Result } from "./problems.ts";
import { sameText, type Claims, type TokenReading, type Tokens } from "./token.ts";

/** Who calls: the owner of the secret (or anybody, when there is none), or the holder of a token. */
export interface Access {
  owner: boolean;
  claims?: Claims;
}

export type Authorize = (credential: string | undefined, need: Need) => Result<Access>;
interface Need {
  /** The conversation asked for, when the address names one. */
  conversationId?: string;
  use: Claims["use"];
  origin?: string;
}

/** Reads `Bearer X`; undefined when the header is missing or has another form. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? "")?.[1];
}

/**
 * Without a secret the address is open: a token then only says which conversation and which user. But for files: what
 * people photograph asks for more care, so their token is asked for even then.
 */
export function createAuthorize(parts: { secret?: string; tokens: Tokens }): Authorize {
  const { secret, tokens } = parts;
  return secret === undefined ? authorizeOpen(tokens) : authorizeClosed(secret, tokens);
}

function authorizeOpen(tokens: Tokens): Authorize {
  return (credential, need) => {
    if (need.use === "file" && credential === undefined) return fail("MissingAuthorization");
    const reading = tokens.read(credential ?? "");
    if (need.use === "file") return holder(reading, need);
    if (reading.status === "forged") return ok({ owner: true });
    const other = need.conversationId !== undefined && reading.claims.conv !== need.conversationId;
    return ok(other ? { owner: true } : { owner: true, claims: reading.claims });
  };
}

function authorizeClosed(secret: string, tokens: Tokens): Authorize {
  return (credential, need) => {
    if (credential === undefined) return fail("MissingAuthorization");
    if (sameText(credential, secret)) return ok({ owner: true });
    return holder(tokens.read(credential), need);
  };
}

function holder(reading: TokenReading, need: Need): Result<Access> {
  if (reading.status === "forged" || !fits(reading.claims, need)) return fail("Forbidden");
  return reading.status === "expired" ? fail("TokenExpired") : ok({ owner: false, claims: reading.claims });
}

function fits(claims: Claims, need: Need): boolean {
  const conversation = need.conversationId === undefined || need.conversationId === claims.conv;
  const use = claims.use === "chat" || claims.use === need.use;
  const site = need.origin === undefined || claims.origins === undefined || claims.origins.includes(need.origin);
  return conversation && use && site;
}
