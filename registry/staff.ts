import { z } from "zod";
import type { Database } from "./database/database.ts";
import type { Registry, StaffAccount } from "./registry.ts";

const accountSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(["agent", "manager", "planner", "elected", "admin"]),
  passwordHash: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
}) satisfies z.ZodType<StaffAccount>;

export function createStaff(database: Database): Registry["staff"] {
  return {
    async find(username) {
      const prisma = await database.prisma();
      const row = await prisma.staffAccount.findUnique({ where: { username } });
      if (!row) return undefined;
      const { email, phone, ...account } = row;
      return accountSchema.parse({ ...account, ...(email ? { email } : {}), ...(phone ? { phone } : {}) });
    },
    async save(accounts) {
      const prisma = await database.prisma();
      await prisma.$transaction(
        accounts.map(({ username, email = null, phone = null, ...rest }) => {
          const update = { ...rest, email, phone };
          return prisma.staffAccount.upsert({ where: { username }, create: { username, ...update }, update });
        }),
      );
    },
  };
}
