import { z } from "zod";

// How staff sign in, as the environment says it: a part of config.ts, which is what others read.

const roleSchema = z.enum(["agent", "manager", "planner", "elected", "admin"]);
/** `admin=c360-admin,agent=c360-311`: the first that a person has counts, so the widest role stands first. */
const roles = z
  .string()
  .default("admin=admin,manager=manager,planner=planner,elected=elected,agent=agent")
  .transform((text, context) =>
    text.split(",").flatMap((pair) => {
      const [name, value] = pair.split("=").map((part) => part.trim());
      const role = roleSchema.safeParse(name);
      if (role.success && value) return [{ role: role.data, value }];
      context.addIssue({
        code: "custom",
        message: `must be pairs such as agent=c360-311; this is none: ${pair.trim()}`,
      });
      return [];
    }),
  );

export const signInVariables = {
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be a URL that starts with https://" }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  OIDC_ROLES_CLAIM: z.string().min(1).default("roles"),
  OIDC_ROLES: roles,
  STAFF_PASSWORDS: z.enum(["on", "off"]).default("off"),
};
const variablesSchema = z.object(signInVariables);
type SignInEnvironment = z.infer<typeof variablesSchema>;

export interface SignInConfig {
  /** Accounts of our own sign in with a password, in production too. */
  staffPasswords: boolean;
  /** The city's provider of identities. */
  oidc?: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    rolesClaim: string;
    roles: SignInEnvironment["OIDC_ROLES"];
  };
}

const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

export function signInFaults(
  env: SignInEnvironment & { PUBLIC_URL?: string | undefined },
  production: boolean,
): string[] {
  const given = names.filter((name) => env[name]);
  if (given.length === 0)
    return production && env.STAFF_PASSWORDS === "off"
      ? ["OIDC_ISSUER: is required in production, or STAFF_PASSWORDS=on for accounts with passwords (see .env.example)"]
      : [];
  const missing = names.filter((name) => !env[name]);
  const faults = missing.map((name) => `${name}: is needed for staff to sign in (see .env.example)`);
  if (!env.PUBLIC_URL) faults.push("PUBLIC_URL: is needed for staff to come back from the provider's page");
  if (production && env.OIDC_ISSUER?.startsWith("http:")) faults.push("OIDC_ISSUER: must be https in production");
  return faults;
}

export function signInOf(env: SignInEnvironment): SignInConfig {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  const staffPasswords = env.STAFF_PASSWORDS === "on";
  if (!issuer || !clientId || !clientSecret) return { staffPasswords };
  const mapped = { rolesClaim: env.OIDC_ROLES_CLAIM, roles: env.OIDC_ROLES };
  return { staffPasswords, oidc: { issuer, clientId, clientSecret, ...mapped } };
}
