// A process that hears a call on the PGlite files of argv[2], as many utterances as argv[3] says, prints its view, and stays until it is
// killed.
import { writeSync } from "node:fs";
import { openCallWorld, sameInAll, startedAt, tellings, viewOf } from "./callWorld.ts";

const { desk } = await openCallWorld({ dataDir: process.argv[2] ?? "" });
const { id } = await desk.start({ id: "killed", startedAt });
for (const one of tellings.slice(0, Number(process.argv[3]))) {
  await desk.hear(id, [one]);
  await viewOf(desk, id);
}
writeSync(1, `${JSON.stringify(sameInAll(await viewOf(desk, id)))}\n`);
setInterval(() => {}, 1_000);
