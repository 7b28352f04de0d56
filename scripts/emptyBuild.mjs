import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

// A file that is gone from the sources must be gone from the build: a flow of yesterday would be read beside today's. The
// pages are built on their own and stay.
const build = join(import.meta.dirname, "../dist");
const entries = existsSync(build) ? readdirSync(build) : [];
for (const name of entries.filter((each) => each !== "web")) rmSync(join(build, name), { recursive: true });
rmSync(join(build, "web/api"), { recursive: true, force: true });
