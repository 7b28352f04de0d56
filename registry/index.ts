export { openRegistry } from "./openRegistry.ts";
export { redact } from "./redact/redact.ts";
export { hashPassword, verifyPassword } from "./sealing/password.ts";
export type { OpenTurn, Registry, RegistryOptions, StaffAccount, Turns } from "./registry.ts";
