import { describe, expect, it } from "vitest";
import { sniffType } from "../../../channels/attachments/index.ts";
import { samples } from "./samples.ts";

describe("what a file is, by its first bytes", () => {
  it.each([
    ["jpeg", "image/jpeg"],
    ["png", "image/png"],
    ["gif", "image/gif"],
    ["webp", "image/webp"],
    ["heic", "image/heic"],
    ["pdf", "application/pdf"],
    ["text", "text/plain"],
    // A page or a drawing is text and nothing more: it is never served as what would run.
    ["svg", "text/plain"],
    ["zip", undefined],
    ["program", undefined],
    ["zeros", undefined],
  ] as const)("%s is %s", (name, contentType) => {
    expect(sniffType(samples[name])).toBe(contentType);
  });

  it("is nothing when there is nothing, or only the beginning of a signature", () => {
    expect(sniffType(new Uint8Array())).toBeUndefined();
    for (const name of ["jpeg", "png"] as const) expect(sniffType(samples[name].subarray(0, 2))).toBeUndefined();
  });

  it("is no text with bytes that are not UTF-8, or with control characters", () => {
    expect(sniffType(Buffer.from("é", "latin1"))).toBeUndefined();
    expect(sniffType(Buffer.from("a\u0000b"))).toBeUndefined();
    expect(sniffType(Buffer.from("a\u001b[31mb"))).toBeUndefined();
  });
});
