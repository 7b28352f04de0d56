import { afterEach, vi } from "vitest";

// An unexpected console.error is a fault somebody would only have seen in production: it fails the test.
const spy = vi.spyOn(console, "error");
afterEach(() => {
  const calls = spy.mock.calls.map((call) => call.map(String).join(" "));
  spy.mockClear();
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.join("; ")}`);
});
