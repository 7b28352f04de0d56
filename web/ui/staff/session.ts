import { z } from "zod";
import { call } from "./http.ts";

const sessionSchema = z.object({ username: z.string(), displayName: z.string(), role: z.string(), until: z.string() });
export type StaffSession = z.infer<typeof sessionSchema>;

const configSchema = z.object({ demonstration: z.boolean(), signIn: z.enum(["password", "oidc"]).default("password") });
export type StaffConfig = z.infer<typeof configSchema>;
const endedSchema = z.object({ signOutUrl: z.string() }).optional();

/** Who is signed in, as every staff page asks it. */
export const staffSession = {
  find: () => call("GET", "session", sessionSchema),
  signIn: (username: string, password: string) => call("POST", "session", sessionSchema, { username, password }),
  /** Where to end the session of the provider that vouched, when there is one. */
  signOut: async () => {
    const answer = await call("DELETE", "session", endedSchema);
    return answer.status === "ok" ? answer.value?.signOutUrl : undefined;
  },
  config: async (): Promise<StaffConfig> => {
    const answer = await call("GET", "public/config", configSchema);
    return answer.status === "ok" ? answer.value : { demonstration: false, signIn: "password" };
  },
};
