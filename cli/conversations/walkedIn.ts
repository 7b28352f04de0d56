import type { Observed } from "./stage.ts";

export interface Walked {
  /** The id of a flow or of a repair pattern. */
  flow: string;
  language: string;
}

/** The flows and repair patterns a turn went through, as its trace tells. */
export function walkedIn({ turn, view }: Observed): Walked[] {
  const paths = (turn?.trace ?? []).filter(({ step }) => step === "flow").map(({ note }) => note);
  const flows = paths.flatMap((path) => [...path.matchAll(/(?:^|→ )(\w+): /g)].flatMap(([, flow]) => flow ?? []));
  return [...new Set(flows)].map((flow) => ({ flow, language: view.language }));
}
