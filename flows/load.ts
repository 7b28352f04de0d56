import { LineCounter, parseDocument, type Document } from "yaml";
import { bilingual, type Flow, type Flows, type Step } from "./flows.ts";
import { flowSchema, type FlowDefinition } from "./flowSchema.ts";
import type { Finding, FlowFault, FlowFile, LoadedFlows, ParsedFlow, YamlPath } from "./fault.ts";
import { checkFlow, checkTogether } from "./check/checks.ts";
import { textsWithoutEnglish } from "./check/english.ts";

/**
 * All flows of a product, checked together: the schema, every name that leads somewhere, every text in both languages.
 * With one fault nothing is loaded; every fault is named by file and line.
 */
export function loadFlows(files: readonly FlowFile[]): LoadedFlows {
  const results = files.map(parseFlow);
  const faults = results.flatMap((result) => result.faults);
  const parsed = results.flatMap((result) => (result.parsed ? [result.parsed] : []));
  if (faults.length === 0) faults.push(...parsed.flatMap((one) => located(one, checkFlow(one.flow, parsed))));
  if (faults.length === 0)
    faults.push(...checkTogether(parsed).map(({ in: one, ...finding }) => located(one, [finding])[0]!));
  return faults.length > 0
    ? { status: "fail", faults }
    : { status: "ok", flows: indexed(parsed.map((one) => one.flow)) };
}

function parseFlow({ path, text }: FlowFile): { parsed?: ParsedFlow; faults: FlowFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = lineFinder(document, lines);
  const fault = (line: number, sentence: string): FlowFault => ({ file: path, line, sentence });
  // The first says what is wrong; those after it are its echoes.
  const [broken] = document.errors;
  if (broken) return { faults: [fault(lines.linePos(broken.pos[0]).line, firstLine(broken.message))] };
  const value: unknown = document.toJS();
  const shape = flowSchema.safeParse(value);
  const english = textsWithoutEnglish(value).map((where) => fault(at(where), "this text has no English"));
  if (shape.success && english.length === 0)
    return { parsed: { file: path, flow: withIds(shape.data), at }, faults: [] };
  const issues = shape.success ? [] : shape.error.issues;
  return {
    faults: [
      ...issues.map((issue) => fault(at(namable(issue.path)), `${issue.path.join(".")}: ${issue.message}`)),
      ...english,
    ],
  };
}

/** The line of the deepest node of a path that is really in the file. */
function lineFinder(document: Document.Parsed, lines: LineCounter): (path: YamlPath) => number {
  return (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (node && typeof node === "object" && "range" in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line;
    }
    return 1;
  };
}

function withIds(definition: FlowDefinition): Flow {
  const [first, ...rest] = definition.steps.map((step, index): Step => ({
    ...step,
    id: step.id ?? `step-${index + 1}`,
  }));
  if (!first) throw new Error("The schema asks for at least one step");
  return { ...definition, title: bilingual(definition.title), steps: [first, ...rest] };
}

function indexed(all: Flow[]): Flows {
  return {
    byId: new Map(all.map((flow) => [flow.id, flow])),
    byIntent: new Map(all.flatMap((flow) => flow.starts.map((intent) => [intent, flow] as const))),
    byPattern: new Map(all.flatMap((flow) => (flow.on ? [[flow.on, flow] as const] : []))),
  };
}

const located = ({ file, at }: ParsedFlow, findings: Finding[]): FlowFault[] =>
  findings.map(({ path, sentence }) => ({ file, line: at(path), sentence }));
const firstLine = (message: string) => message.split("\n")[0] ?? message;
const namable = (path: PropertyKey[]): YamlPath => path.filter((part) => typeof part !== "symbol");
