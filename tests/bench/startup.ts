import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder, repository, startServer } from "./server.ts";

const calendar = join(repository, "../shared/data/laval/calendrier-activites_2024-06-12.json");

/** A day of the calendar: entries long over are not kept in the index, and would weigh nothing. */
const C360_CLOCK = "2024-06-13T09:00:00-04:00";

/** From the start of the process to `/readyz`, first run and later ones; then memory with the city's calendar imported. */
export async function benchStartup(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const first = await startServer({ DATA_DIR: folder, C360_CLOCK });
    console.log(`  ready after start, first run: ${(first.readyAfterMs / 1000).toFixed(1)} s`);
    await first.stop();
    if (existsSync(calendar)) importCalendar(folder);
    else console.log("  ../shared/data is absent: memory is measured without the city's calendar");
    const later: number[] = [];
    let memory = 0;
    for (let run = 0; run < 5; run++) {
      const server = await startServer({ DATA_DIR: folder, C360_CLOCK });
      // The first start after an import builds the index; the ones after it load it, and are what is measured.
      if (run > 0) later.push(server.readyAfterMs / 1000);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      memory = Math.max(memory, run > 0 ? server.memory() / 1_048_576 : 0);
      await server.stop();
    }
    console.log(`  ready after start, later runs: ${later.map((seconds) => seconds.toFixed(1)).join(", ")} s`);
    console.log(`  resident memory 3 s after start, highest of 4: ${memory.toFixed(0)} MB`);
  });
}

function importCalendar(folder: string): void {
  const run = spawnSync(process.execPath, [join(repository, "dist/cli/c360.js"), "import", "offerings", calendar], {
    env: { ...process.env, DATA_DIR: folder, C360_CLOCK },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  console.log(`  imported: ${run.stdout.trim()}`);
}
