import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flowDiagram } from "../../scripts/flowDiagram.ts";
import { flowsPage } from "../../scripts/flowsPage.ts";
import { productFlows } from "../bot/support/memoryStage.ts";

const root = join(import.meta.dirname, "../..");
const flows = productFlows();
const page = flowsPage(flows);

describe("the page of flows", () => {
  it("is up to date (npm run draw-flows)", () => {
    expect(readFileSync(join(root, "docs/flows.md"), "utf8")).toBe(page);
  });

  it("names only files that are there", () => {
    const files = [...page.matchAll(/\]\(\.\.\/(flows\/[^)]+)\)/g)].map(([, file]) => file ?? "");
    expect(files).toHaveLength(flows.byId.size);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each([...flows.byId.values()].map((flow) => [flow.id, flow] as const))("draws every step of %s", (_id, flow) => {
    const diagram = flowDiagram(flow);
    const nodes = new Set([...diagram.matchAll(/^ {2}(\w+)[[({]/gm)].map(([, node]) => node));
    const arrows = [...diagram.matchAll(/^ {2}(\w+) (?:-- "[^"]*" )?--> (\w+)$/gm)];
    expect(nodes.size).toBeGreaterThanOrEqual(flow.steps.length);
    expect(arrows.flatMap(([, from, to]) => [from, to]).filter((node) => !nodes.has(node))).toEqual([]);
  });
});
