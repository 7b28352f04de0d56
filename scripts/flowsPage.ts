import type { Flow, Flows } from "../flows/index.ts";
import { flowDiagram } from "./flowDiagram.ts";

/** The page of all flows: procedures first, then the repair patterns, each with its diagram. */
export function flowsPage({ byId }: Flows): string {
  const all = [...byId.values()];
  const sections = [
    "# Flows",
    "Each diagram is drawn from its YAML file by `npm run draw-flows`; a test proves that this page is up to date.",
    "Boxes say what a step does: `demande` asks for a slot, `cherche` searches, `propose` shows, `confirme` waits for yes or no, `fait` is an action of the engine, `appelle` another flow. A circle is an end with its outcome.",
    "## Procedures",
    ...all.filter((flow) => !flow.on).flatMap(section),
    "## Repair patterns",
    ...all.filter((flow) => flow.on).flatMap(section),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(flow: Flow): string[] {
  const file = flow.on ? `flows/patterns/${flow.on}.yaml` : `flows/${flow.id}.yaml`;
  const starts =
    flow.starts.length > 0 ? [`Starts on: ${flow.starts.map((intent) => `\`${intent}\``).join(", ")}.`] : [];
  return [
    `### ${flow.title.fr} – ${flow.title.en}`,
    `[\`${file}\`](../${file}). ${flow.description}`,
    ...starts,
    flowDiagram(flow),
  ];
}
