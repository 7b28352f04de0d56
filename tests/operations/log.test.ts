import { describe, expect, it } from "vitest";
import { createLog } from "../../operations/log.ts";
import { redact } from "../../registry/index.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ level: "info", mask: redact, destination: { write: (line) => void lines.push(line) } }));
  return lines.join("");
}

const personal = ["marie.tremblay@example.com", "450-555-0123"];

describe("logs", () => {
  it.each([
    ["the message", (log: ReturnType<typeof createLog>) => log.info({}, `wrote to ${personal.join(" or ")}`)],
    ["a field", (log: ReturnType<typeof createLog>) => log.info({ address: personal.join(" ") }, "sent")],
    ["a nested field", (log: ReturnType<typeof createLog>) => log.warn({ item: { to: [personal.join(" ")] } }, "sent")],
    [
      "an error",
      (log: ReturnType<typeof createLog>) => log.error({ cause: new Error(`no box ${personal.join(" ")}`) }, "failed"),
    ],
    [
      "the cause of an error",
      (log: ReturnType<typeof createLog>) =>
        log.error({ cause: new Error("x", { cause: new Error(personal.join(" ")) }) }, "failed"),
    ],
  ])("mask personal data in %s", (_name, write) => {
    const text = logged(write);
    expect(text).not.toBe("");
    for (const value of personal) expect(text).not.toContain(value);
  });

  it("never show what a secret's name covers", () => {
    expect(logged((log) => log.info({ authorization: "Bearer abc", deep: { apiKey: "k-123" } }, "called"))).not.toMatch(
      /abc|k-123/,
    );
  });

  it("hold one line an event, whatever was written in it", () => {
    const text = logged((log) => log.info({ name: 'x\n{"level":50}' }, 'y\r\n{"level":60,"msg":"forged"}'));
    expect(text.trimEnd().split(/[\r\n]/)).toHaveLength(1);
  });

  it("survive an object that contains itself", () => {
    const loop: Record<string, unknown> = { name: "loop" };
    loop["self"] = loop;
    expect(logged((log) => log.info({ loop }, "kept"))).toContain("kept");
  });
});
