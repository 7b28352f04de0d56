/** Where a verb writes: results on stdout, progress and faults on stderr, so that a pipe carries results only. */
export interface Output {
  json: boolean;
  /** One result: the object as one line with `--json`, else the text. */
  result(value: unknown, text: string): void;
  progress(text: string): void;
  fault(text: string): void;
}

export function createOutput(json: boolean, streams = { out: process.stdout, err: process.stderr }): Output {
  return {
    json,
    result: (value, text) => void streams.out.write(`${json ? JSON.stringify(value) : text}\n`),
    progress: (text) => void streams.err.write(`${text}\n`),
    fault: (text) => void streams.err.write(`c360: ${text}\n`),
  };
}

/** 0 done, 1 checks failed, 2 bad usage or bad input. */
export type ExitCode = 0 | 1 | 2;

/** Bad usage or bad input, told in one line; nothing was written. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}
