import { z } from "zod";

export const staffRoleSchema = z.enum(["agent", "manager", "planner", "elected", "admin"]);
export type StaffRole = z.infer<typeof staffRoleSchema>;

export const staffSessionSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: staffRoleSchema,
  /** When it ends whatever is done; half an hour without a request ends it before. */
  until: z.iso.datetime(),
});
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** Somebody whom the city's provider of identities vouches for. `subject` is its issuer and its own id of the person. */
export interface VouchedStaff {
  subject: string;
  username: string;
  displayName: string;
  role: StaffRole;
}

/** Who is signed in, and who may try. The id of a session is known to the browser only. */
export interface StaffSessions {
  /** False after ten failures on one name in a quarter of an hour. Each try counts until `open` says that it was right. */
  maySignIn(username: string): Promise<boolean>;
  /** A session under a new id. `idToken` is what signing out at the provider needs. */
  open(username: string, idToken?: string): Promise<{ id: string; session: StaffSession }>;
  /**
   * The session with the role the account has now; undefined once it ended, was ended, or the account was disabled. `asked: false`
   * looks without counting as somebody at work.
   */
  find(id: string, asked?: boolean): Promise<StaffSession | undefined>;
  /** Idempotent; gives back the token of a session that a provider opened. */
  end(id: string): Promise<{ idToken?: string }>;
}
