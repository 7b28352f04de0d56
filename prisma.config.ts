import { defineConfig } from "prisma/config";

// Read by `prisma generate`, and by `prisma migrate deploy|status` for those who prefer Prisma's own command on a server.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env["DATABASE_URL"] ? { datasource: { url: process.env["DATABASE_URL"] } } : {}),
});
