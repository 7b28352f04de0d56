import type { Observed } from "./stage.ts";

export interface Walked {
  /** The id of a flow or of a repair pattern. */
  flow: string;
  language: string;
}

/** The flows and repair patterns a turn went through, as its trace tells. */
export function walkedIn({ turn, view }: Observed): Walked[] {
  const flows = (turn?.trace ?? []).flatMap(({ step, note }) => [
    ...(step === "flow" ? namesIn(note, /(?:^|→ )(\w+): /g) : []),
    ...namesIn(note, /\b(pattern_\w+)/g),
  ]);
  return [...new Set(flows)].map((flow) => ({ flow, language: view.language }));
}

const namesIn = (note: string, name: RegExp): string[] => [...note.matchAll(name)].flatMap(([, found]) => found ?? []);
