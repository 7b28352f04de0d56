import type { Mail } from "../parse/index.ts";
import { type AuthenticationResult, readAuthenticationResults } from "./readAuthenticationResults.ts";

/**
 * How far the address in From can be believed. `ceiling` is the most the sender may be without having proved more:
 * - `authenticated`: the receiving server saw that the mail comes from that domain; a code sent to the address may verify.
 * - `claimed`: nothing says so, nothing denies it.
 * - `anonymous`: the domain itself denies it (DMARC), or there is not one sender.
 */
export type SenderAuthenticity =
  | { ceiling: "authenticated"; by: "dmarc" | "dkim" | "spf" }
  | { ceiling: "claimed"; why: "no_trusted_results" | "no_pass" }
  | { ceiling: "anonymous"; why: "no_single_sender" | "dmarc_fail" };

/**
 * Reads Authentication-Results (RFC 8601), believed only from our receiving server, by its name. Anybody may write that
 * field in a mail: of several with that name the topmost alone counts, since servers add theirs above what came.
 */
export function senderAuthenticity(
  mail: Pick<Mail, "from" | "otherSenders" | "headers">,
  trusted: { authservIds: readonly string[] },
): SenderAuthenticity {
  const domain = mail.from?.address.split("@").at(-1);
  const single = mail.otherSenders.length === 0 && mail.headers.get("from")?.length === 1;
  if (!domain || !single) return { ceiling: "anonymous", why: "no_single_sender" };
  const results = trustedResults(mail, trusted.authservIds);
  if (!results) return { ceiling: "claimed", why: "no_trusted_results" };
  if (results.some(({ method, result }) => method === "dmarc" && result === "fail"))
    return { ceiling: "anonymous", why: "dmarc_fail" };
  const by = checks.find(([method, aligned]) =>
    results.some((one) => one.method === method && one.result === "pass" && aligned(one, domain)),
  );
  return by ? { ceiling: "authenticated", by: by[0] } : { ceiling: "claimed", why: "no_pass" };
}

function trustedResults(
  { headers }: Pick<Mail, "headers">,
  authservIds: readonly string[],
): AuthenticationResult[] | undefined {
  const all = headers.get("authentication-results")?.flatMap((value) => readAuthenticationResults(value) ?? []) ?? [];
  const found = authservIds.flatMap((id) => all.find(({ authservId }) => authservId === id.toLowerCase()) ?? []);
  return found.length > 0 ? found.flatMap(({ results }) => results) : undefined;
}

type Aligned = (result: AuthenticationResult, domain: string) => boolean;

// A pass for another domain proves nothing of this one: each must name the domain of From, or the one above it (RFC 7489,
// section 3.1). The public suffix list is not read: a signature by « ca » or « qc.ca » does not exist.
const checks: ["dmarc" | "dkim" | "spf", Aligned][] = [
  ["dmarc", ({ properties }, domain) => properties.get("header.from") === domain],
  [
    "dkim",
    ({ properties }, domain) => covers(properties.get("header.d") ?? domainOf(properties.get("header.i")), domain),
  ],
  ["spf", ({ properties }, domain) => domainOf(properties.get("smtp.mailfrom")) === domain],
];

const domainOf = (address: string | undefined): string | undefined => address?.split("@").at(-1);

function covers(signer: string | undefined, domain: string): boolean {
  if (!signer?.includes(".")) return false;
  return signer === domain || domain.endsWith(`.${signer}`);
}
