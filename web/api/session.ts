export { requireJson, requireRole, staffOf } from "./session/access.ts";
export { createOpenIdProvider } from "./session/openIdProvider.ts";
export { createSignIn, type SignInParts } from "./session/signIn.ts";
