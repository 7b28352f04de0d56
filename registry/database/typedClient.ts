import type pg from "pg";
import type { PrismaClient } from "../../prisma/generated/client.ts";

/**
 * Prisma on a pool, loaded and made when it is first asked for: with its query compiler it weighs some 40 MB, and it serves the
 * pages of the staff and the file of one person. What a start or every turn asks is SQL.
 */
export function typedClient(pool: pg.Pool) {
  let made: Promise<PrismaClient> | undefined;
  return {
    prisma: () => (made ??= makeClient(pool)),
    disconnect: async () => (await made)?.$disconnect(),
  };
}

async function makeClient(pool: pg.Pool): Promise<PrismaClient> {
  const [{ PrismaPg }, { PrismaClient }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("../../prisma/generated/client.ts"),
  ]);
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}
