import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFlows, readFlowFiles } from "../flows/index.ts";
import { flowsPage } from "./flowsPage.ts";

// Writes docs/flows.md from the flows themselves: `npm run draw-flows` after a change to one of them.
const root = join(import.meta.dirname, "..");
const loaded = loadFlows(readFlowFiles(join(root, "flows")));
if (loaded.status === "fail")
  throw new Error(loaded.faults.map(({ file, line, sentence }) => `flows/${file}:${line} ${sentence}`).join("\n"));
writeFileSync(join(root, "docs/flows.md"), flowsPage(loaded.flows));
