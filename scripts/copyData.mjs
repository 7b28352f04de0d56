// The compiler copies code only. Flows, phrases, texts and seed data are read at run time from beside the code that reads
// them, in dist as in the sources: this puts them there. (SQL migrations are read from the package's own prisma/ folder.)
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
for (const folder of ["bot", "flows", "knowledge", "analytics", "prisma/seed", "registry", "channels"])
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }))
    if (/\.(ya?ml|json|csv|bin)$/.test(file)) cpSync(join(root, folder, file), join(root, "dist", folder, file));
