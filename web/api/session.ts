export { requireJson, requireOwnOrigin, requireRole, sessionOf, staffOf } from "./session/access.ts";
export { CALLBACK_PATH, createOpenIdProvider, type OpenIdOptions } from "./session/openIdProvider.ts";
export { createSignIn, type SignInParts } from "./session/signIn.ts";
