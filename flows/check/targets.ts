import type { Step } from "../flows.ts";

/** Every step a step may go to by name. */
export function targets(step: Step): { id: string; key: string }[] {
  const named = [
    { id: step.continue, key: "continue" },
    ...("goto" in step ? [{ id: step.goto, key: "goto" }] : []),
    ...("confirm" in step
      ? [
          { id: step.yes, key: "yes" },
          { id: step.no, key: "no" },
        ]
      : []),
    ...("when" in step
      ? [{ id: step.else, key: "else" }, ...step.when.map((branch) => ({ id: branch.goto, key: "when" }))]
      : []),
    ...("propose" in step ? [{ id: step.propose, key: "propose" }] : []),
  ];
  return named.flatMap(({ id, key }) => (id === undefined ? [] : [{ id, key }]));
}
