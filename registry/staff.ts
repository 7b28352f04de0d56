import { z } from "zod";
import type { Database } from "./database/database.ts";
import type { Registry, StaffAccount } from "./registry.ts";

const accountSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(["agent", "manager", "planner", "elected", "admin"]),
  passwordHash: z.string(),
}) satisfies z.ZodType<StaffAccount>;

export function createStaff({ prisma }: Database): Registry["staff"] {
  return {
    async find(username) {
      const row = await prisma.staffAccount.findUnique({ where: { username } });
      return row ? accountSchema.parse(row) : undefined;
    },
    async save(accounts) {
      await prisma.$transaction(
        accounts.map(({ username, ...rest }) =>
          prisma.staffAccount.upsert({ where: { username }, create: { username, ...rest }, update: rest }),
        ),
      );
    },
  };
}
