import * as client from "openid-client";
import { z } from "zod";
import type { IdentityProvider, SignInEnd } from "../../../contracts/identityProvider.ts";
import type { StaffRole } from "../../../contracts/staff.ts";

interface OpenIdOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that holds the groups or roles of a person: `roles`, `groups`… */
  rolesClaim: string;
  /** What each of our roles is called there; the first that a person has counts. */
  roles: readonly { role: StaffRole; value: string }[];
  /** Our own address, without a slash at its end. */
  publicUrl: string;
  /** A provider on plain http, for a rehearsal on one machine. */
  insecure: boolean;
}

const CALLBACK_PATH = "/api/v1/session/oidc/callback";
const DISCOVERY_SECONDS = 5;
const listSchema = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))]);
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  preferred_username: z.string().min(1).max(100).optional(),
  email: z.string().min(3).max(100).optional(),
  name: z.string().min(1).max(200).optional(),
});

/**
 * Authorization code with PKCE, state and nonce; the id token's signature, issuer, audience and times are checked by `openid-client`.
 * The provider is asked for its addresses at the first sign-in, so that we start while it does not answer.
 */
export function createOpenIdProvider(options: OpenIdOptions): IdentityProvider {
  const redirectUri = `${options.publicUrl}${CALLBACK_PATH}`;
  let found: client.Configuration | undefined;
  const provider = async () => (found ??= await discover(options));
  return {
    async start() {
      const kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: "openid profile email",
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.codeVerifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, kept };
    },
    async finish(returned, { state, nonce, codeVerifier }) {
      try {
        const tokens = await client.authorizationCodeGrant(await provider(), returned, {
          pkceCodeVerifier: codeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return endOf(options, tokens.claims(), tokens.id_token ?? "");
      } catch (error) {
        return { status: "refused", cause: error instanceof Error ? error.message : "unknown" };
      }
    },
    signOutUrl(idToken) {
      if (!found?.serverMetadata().end_session_endpoint) return undefined;
      const back = { id_token_hint: idToken, post_logout_redirect_uri: `${options.publicUrl}/` };
      return client.buildEndSessionUrl(found, back).href;
    },
  };
}

function discover({ issuer, clientId, clientSecret, insecure }: OpenIdOptions): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: DISCOVERY_SECONDS,
    ...(insecure ? { execute: [client.allowInsecureRequests] } : {}),
  });
}

function endOf({ roles, rolesClaim }: OpenIdOptions, claims: unknown, idToken: string): SignInEnd {
  const person = claimsSchema.parse(claims);
  const given = z.record(z.string(), z.unknown()).parse(claims)[rolesClaim];
  const theirs = new Set(listSchema.safeParse(given).data ?? []);
  const role = roles.find(({ value }) => theirs.has(value))?.role;
  if (role === undefined) return { status: "no_role" };
  const username = person.preferred_username ?? person.email ?? person.sub;
  const staff = { subject: `${person.iss}|${person.sub}`, username, displayName: person.name ?? username, role };
  return { status: "vouched", staff, idToken };
}
