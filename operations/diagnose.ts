/** One part of the installation, whether it is well, and what to do when it is not. */
export interface Check {
  part: string;
  well: boolean;
  finding: string;
  cure?: string;
}

export interface Probe {
  part: string;
  /** A sentence when all is well; throws a sentence when not. */
  look: () => Promise<string>;
  cure: string;
}

/** Every probe is tried, so that one fault does not hide the next. */
export function runProbes(probes: Probe[]): Promise<Check[]> {
  return Promise.all(
    probes.map(async ({ part, look, cure }) => {
      try {
        return { part, well: true, finding: await look() };
      } catch (error) {
        return { part, well: false, finding: error instanceof Error ? error.message : String(error), cure };
      }
    }),
  );
}
