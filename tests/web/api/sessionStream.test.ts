import { once } from "node:events";
import express from "express";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readSession } from "../../../web/api/session/readSession.ts";
import { ownCookie } from "../../../web/api/session/sessionCookie.ts";

const session = { username: "agent", displayName: "A", role: "agent", until: "2024-11-01T22:00:00Z" } as const;

describe("a stream that stays open", () => {
  it("ends soon after its session does, and counts as nobody at work", async () => {
    let there = true;
    const asked: (boolean | undefined)[] = [];
    const find = async (_id: string, atWork?: boolean) => {
      asked.push(atWork);
      return there ? session : undefined;
    };
    const app = express().use(readSession({ find }, ownCookie("c360", false, "strict"), 20));
    app.get("/", (_request, response) => void response.write(": open\n\n"));
    const server = app.listen(0);
    await once(server, "listening");
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const headers = { cookie: "c360=an-id", accept: "text/event-stream" };
    const stream = await fetch(`http://127.0.0.1:${port}/`, { headers });
    const closed = stream.text();
    while (asked.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked.slice(0, 3)).toEqual([undefined, false, false]);
    there = false;
    expect(await closed).toBe(": open\n\n");
    server.close();
  });
});
