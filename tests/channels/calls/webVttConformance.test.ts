import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readWebVtt } from "../../../channels/calls/files/readWebVtt.ts";

const data = join(import.meta.dirname, "../../../../shared/data/transcripts");
const expected = z.object({
  cues: z.array(z.object({ id: z.string(), startTime: z.number(), endTime: z.number(), text: z.string() })),
});

/** Files without cues of their own share one of two expectations; what a browser would show says which. */
function expectationOf(folder: string, name: string): z.infer<typeof expected> {
  const own = join(folder, `${name}.json`);
  const shown: unknown = JSON.parse(readFileSync(join(folder, `${name}-proc.json`), "utf8"));
  const shared = Array.isArray(shown) && shown.length === 0 ? undefined : join(folder, "with-data.json");
  const path = existsSync(own) ? own : shared;
  return path ? expected.parse(JSON.parse(readFileSync(path, "utf8"))) : { cues: [] };
}

describe.skipIf(!existsSync(data))("WebVTT conformance files", () => {
  for (const folder of ["cue-times", "file-layout"].map((name) => join(data, name)))
    for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".vtt")) : [])
      it(`${file} gives the expected cues`, () => {
        const read = readWebVtt(readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, ""));
        const cues = read.status === "read" ? read.cues : [];
        expect(
          cues.map(({ id = "", startMs, endMs, text }) => ({
            id,
            startTime: startMs / 1000,
            endTime: endMs / 1000,
            text,
          })),
        ).toEqual(
          expectationOf(folder, file.slice(0, -4)).cues.map(({ id, startTime, endTime, text }) => ({
            id,
            startTime,
            endTime,
            text,
          })),
        );
      });
});
