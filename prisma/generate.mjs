// Generates the Prisma client without fetching Prisma's schema engine: `prisma generate` asks for that binary but never
// runs it, so any executable that exists will do, and this very Node always exists (no network, any platform).
import { spawnSync } from "node:child_process";

const cli = new URL("../node_modules/prisma/build/index.js", import.meta.url).pathname;
const result = spawnSync(process.execPath, [cli, "generate", "--no-hints"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
process.exit(result.status ?? 1);
