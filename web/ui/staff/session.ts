import { z } from "zod";
import { call } from "./http.ts";

const sessionSchema = z.object({ username: z.string(), displayName: z.string(), role: z.string(), until: z.string() });
export type StaffSession = z.infer<typeof sessionSchema>;

/** Who is signed in, as every staff page asks it. */
export const staffSession = {
  find: () => call("GET", "session", sessionSchema),
  signIn: (username: string, password: string) => call("POST", "session", sessionSchema, { username, password }),
  signOut: () => call("DELETE", "session", z.undefined()),
  isDemonstration: async () => {
    const answer = await call("GET", "public/config", z.object({ demonstration: z.boolean() }));
    return answer.status === "ok" && answer.value.demonstration;
  },
};
