import { z } from "zod";
import { staffRoleSchema } from "../../contracts/staff.ts";
import { audit } from "../audit.ts";
import type { Database } from "../database/database.ts";
import type { Registry, StaffAccount } from "../registry.ts";
import { hashPassword } from "../sealing/password.ts";
import { passwordFault } from "../sealing/passwordRules.ts";

const accountSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: staffRoleSchema,
  passwordHash: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  disabled: z.boolean().optional(),
}) satisfies z.ZodType<StaffAccount>;

/** What stands where an account of the provider has no password: no hash of ours, so no password is right. */
const NO_PASSWORD = "none";
const vouchedRows = z.array(z.object({ username: z.string() }));
// A name that is taken by somebody else, with a password or another subject, is never given to a newcomer.
const vouchedStatement = `INSERT INTO staff_accounts (username, display_name, role, password_hash, subject)
  VALUES (coalesce((SELECT username FROM staff_accounts WHERE subject = $1), $2), $3, $4, '${NO_PASSWORD}', $1)
  ON CONFLICT (username) DO UPDATE SET display_name = excluded.display_name, role = excluded.role
    WHERE staff_accounts.subject = excluded.subject AND staff_accounts.disabled_at IS NULL
  RETURNING username`;

export function createStaff({ database, now }: { database: Database; now: () => Date }): Registry["staff"] {
  return {
    async find(username) {
      const prisma = await database.prisma();
      const row = await prisma.staffAccount.findUnique({ where: { username } });
      return row ? toAccount(row) : undefined;
    },
    async list() {
      const prisma = await database.prisma();
      return (await prisma.staffAccount.findMany({ orderBy: { username: "asc" } })).map(toAccount);
    },
    async save(accounts) {
      const prisma = await database.prisma();
      await prisma.$transaction(
        accounts.map(({ username, email = null, phone = null, displayName, role, passwordHash }) => {
          const update = { displayName, role, passwordHash, email, phone };
          return prisma.staffAccount.upsert({ where: { username }, create: { username, ...update }, update });
        }),
      );
    },
    async setPassword({ username, displayName, role }, password, actor) {
      const fault = passwordFault(password, username);
      if (fault) return { status: "fail", fault };
      const prisma = await database.prisma();
      const passwordHash = await hashPassword(password);
      await prisma.$transaction([
        prisma.staffAccount.upsert({
          where: { username },
          create: { username, displayName, role, passwordHash },
          update: { passwordHash },
        }),
        prisma.staffSession.deleteMany({ where: { username } }),
      ]);
      await audit(database, now(), { actor, action: "set_password", subject: `staff:${username}` });
      return { status: "ok" };
    },
    async vouch({ subject, username, displayName, role }) {
      const rows = await database.query(vouchedStatement, [subject, username, displayName, role]);
      return vouchedRows.parse(rows)[0]?.username;
    },
    async disable(username, disabled, actor) {
      const prisma = await database.prisma();
      const disabledAt = disabled ? now() : null;
      const { count } = await prisma.staffAccount.updateMany({ where: { username }, data: { disabledAt } });
      const action = disabled ? "disable_account" : "enable_account";
      if (count > 0) await audit(database, now(), { actor, action, subject: `staff:${username}` });
      return count > 0;
    },
  };
}

function toAccount({ email, phone, disabledAt, ...row }: Record<string, unknown>): StaffAccount {
  const own = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
  return accountSchema.parse({ ...row, ...own, ...(disabledAt === null ? {} : { disabled: true }) });
}
