import type { Flow, Step } from "../flows/flows.ts";
import type { Condition, Comparison } from "../flows/conditionSchema.ts";

/** A flow as a Mermaid diagram: one node a step, one arrow for each way on, drawn from the same data the engine walks. */
export function flowDiagram(flow: Flow): string {
  const lines = flow.steps.flatMap((step, index) => [nodeOf(step), ...arrowsOf(flow, step, index)]);
  const done = lines.some((line) => line.endsWith("--> done")) ? ["  done((fin))"] : [];
  return ["```mermaid", "flowchart TD", ...lines.map((line) => `  ${line}`), ...done, "```"].join("\n");
}

function nodeOf(step: Step): string {
  const id = nodeId(step.id);
  if ("ask" in step) return `${id}[/"demande : ${step.ask}"/]`;
  if ("search" in step) return `${id}[("cherche : ${step.search.kinds.join(", ")}")]`;
  if ("propose" in step) return `${id}[["propose ${step.propose}"]]`;
  if ("confirm" in step) return `${id}{{"confirme : ${words(step.confirm[0]?.fr)}"}}`;
  if ("do" in step) return `${id}[["fait : ${step.do}"]]`;
  if ("say" in step) return `${id}["dit : ${words(step.say[0]?.fr)}"]`;
  if ("goto" in step) return `${id}(" ")`;
  if ("when" in step) return `${id}{" "}`;
  if ("call" in step) return `${id}[["appelle ${step.call}"]]`;
  return `${id}(("${step.end}${step.next ? `, puis ${step.next}` : ""}"))`;
}

interface Arrow {
  to: string;
  label?: string;
}

function arrowsOf(flow: Flow, step: Step, index: number): string[] {
  const below = flow.steps[index + 1]?.id;
  const next = step.continue ?? below;
  const arrows = [
    ...waysOn(step, next),
    ...(step.if ? [{ to: below ?? "", label: `sauf si ${condition(step.if)}` }] : []),
  ];
  return arrows.map(
    ({ to, label }) => `${nodeId(step.id)} ${label ? `-- "${label}" ` : ""}--> ${to === "" ? "done" : nodeId(to)}`,
  );
}

function waysOn(step: Step, next: string | undefined): Arrow[] {
  const on = { to: next ?? "" };
  if ("end" in step) return [];
  if ("goto" in step) return [{ to: step.goto }];
  if ("confirm" in step)
    return [
      { to: step.yes ?? on.to, label: "oui" },
      { to: step.no, label: "non" },
    ];
  if ("when" in step)
    return [
      ...step.when.map((branch) => ({ to: branch.goto, label: condition(branch.if) })),
      { to: step.else ?? on.to, label: "sinon" },
    ];
  return [on];
}

/** A condition in a few words; the file says it in full. */
function condition(test: Condition): string {
  if ("all" in test) return test.all.map(condition).join(" et ");
  if ("any" in test) return test.any.map(condition).join(" ou ");
  if ("not" in test) return `pas (${condition(test.not)})`;
  if ("known" in test) return `${test.atLeast ?? test.known.length} de ${test.known.length} connus`;
  if ("missing" in test) return `${test.missing.join(", ")} inconnu`;
  if ("questions" in test) return `questions ${comparison(test.questions)}`;
  const name = "slot" in test ? test.slot : "fact" in test ? test.fact : test.result;
  return `${name} ${comparison(test)}`.trim();
}

function comparison(test: Comparison): string {
  if (test.equals !== undefined) return `= ${String(test.equals)}`;
  if (test.in) return `parmi ${test.in.join(", ")}`;
  if (test.has !== undefined) return `contient ${test.has}`;
  const least = test.atLeast === undefined ? "" : `≥ ${test.atLeast}`;
  return [least, test.atMost === undefined ? "" : `≤ ${test.atMost}`].filter(Boolean).join(" et ");
}

/** The beginning of a text, without what Mermaid would read as its own signs. */
function words(text = ""): string {
  const plain = text
    .replaceAll(/["{}[\]()#;|<>]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.length > 60 ? `${plain.slice(0, 60).trimEnd()}…` : plain;
}

/** « end » is a word of Mermaid's own. */
const nodeId = (id: string) => `s_${id.replaceAll(/\W/g, "_")}`;
