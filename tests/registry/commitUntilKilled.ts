// A process that commits turns on the PGlite files of argv[2] and prints each message it has acknowledged, until it is killed.
import { writeSync } from "node:fs";
import { openRegistry } from "../../registry/index.ts";
import { dataKey, messageOf, replyOf, say } from "./samples.ts";

const registry = await openRegistry({ dataDir: process.argv[2] ?? "", dataKey, now: () => new Date() });
const prefix = process.argv[3] ?? "";
for (let i = 0; ; i++) {
  const providerId = `${prefix}-${i}`;
  await say(registry, messageOf({ address: `c${i % 3}`, providerId }), {
    replies: [replyOf(`réponse à ${providerId}`)],
  });
  writeSync(1, `${providerId}\n`);
}
