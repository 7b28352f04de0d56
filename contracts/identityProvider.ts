import type { VouchedStaff } from "./staff.ts";

/** What the browser keeps between leaving for the provider's page and coming back; sealed by whoever hands it out. */
export interface SignInStart {
  url: string;
  kept: { state: string; nonce: string; codeVerifier: string };
}

/** `no_role`: known to the provider, and none of their groups opens these pages. */
export type SignInEnd =
  | { status: "vouched"; staff: VouchedStaff; idToken: string }
  | { status: "no_role" }
  | { status: "refused"; cause: string };

/** The city's own sign-in (OpenID Connect). */
export interface IdentityProvider {
  start(): Promise<SignInStart>;
  /** `returned` is the whole address that the browser came back to. */
  finish(returned: URL, kept: SignInStart["kept"]): Promise<SignInEnd>;
  /** Undefined when the provider has no such page. */
  signOutUrl(idToken: string): string | undefined;
}
