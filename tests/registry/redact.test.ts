import fc from "fast-check";
import { expect, it } from "vitest";
import { redact } from "../../registry/index.ts";
import { kept, masked } from "./redactCases.ts";

it.each(masked)("masks: %s", (text, expected) => {
  expect(redact(text)).toBe(expected);
});

it.each(kept)("leaves: %s", (text) => {
  expect(redact(text)).toBe(text);
});

it("masking again changes nothing, whatever was masked", () => {
  for (const [, once] of masked) expect(redact(once)).toBe(once);
});

it("masking again changes nothing, however the parts fall together", () => {
  const parts = [
    "je m'appelle ",
    "Marie ",
    "Tremblay ",
    "M. ",
    "450 555-0142 ",
    "12 rue ",
    "H7N 2A1 ",
    "a@b.ca ",
    "6 ans ",
    "4111111111111111 ",
    "my name is ",
    "je suis ",
    "library ",
    "et ",
    "Mme ",
    "[nom] ",
    ", ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (chosen) => {
      const once = redact(chosen.join(""));
      expect(redact(once)).toBe(once);
    }),
    { numRuns: 5_000 },
  );
});

// A pattern that tries every way through such a text would not end before the test's own limit.
it("comes to an end on hostile text", () => {
  for (const piece of ["1 ", "Marie ", "a.", "12 rue de ", "je m'appelle ", "4505550142", "'-'", "A"])
    expect(redact(piece.repeat(4_000 / piece.length)).length).toBeGreaterThan(0);
});
