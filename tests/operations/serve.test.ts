import { describe, expect, it } from "vitest";
import { serve } from "../../operations/serve.ts";

const quiet = { upgrade: () => false, port: 0, host: "127.0.0.1" };

describe("the server", () => {
  it("finishes the request in flight when it is stopped, and takes no other", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const running = await serve({
      ...quiet,
      handler: (_request, response) => void held.then(() => response.end("done")),
    });
    const url = `http://127.0.0.1:${running.port}`;
    const inFlight = fetch(url);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = running.stop();
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    release();
    expect(await (await inFlight).text()).toBe("done");
    await stopped;
  });

  it("says which port is taken and what to do", async () => {
    const first = await serve({ ...quiet, handler: (_request, response) => response.end() });
    await expect(serve({ ...quiet, port: first.port, handler: () => {} })).rejects.toThrow(/port \d+ .*PORT/);
    await first.stop();
  });

  it("refuses a WebSocket that is not ours", async () => {
    const running = await serve({ ...quiet, handler: (_request, response) => response.end() });
    const socket = new (await import("ws")).WebSocket(`ws://127.0.0.1:${running.port}/other`);
    const refusal = await new Promise<Error>((resolve) => socket.on("error", resolve));
    expect(refusal.message).toContain("404");
    await running.stop();
  });
});
