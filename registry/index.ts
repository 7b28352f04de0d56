export { openRegistry } from "./openRegistry.ts";
export { redact } from "./redact/redact.ts";
export { createDemonstrationRegistrationSystem } from "./registrations/demonstrationSystem.ts";
export { createHttpRegistrationSystem } from "./registrations/httpSystem.ts";
export { runRegistrations } from "./registrations/runRegistrations.ts";
export { hashPassword, verifyPassword } from "./sealing/password.ts";
export type { OpenTurn, Registry, RegistryOptions, Turns } from "./registry.ts";
