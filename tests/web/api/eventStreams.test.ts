import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, expect, it } from "vitest";
import { createEventStreams, type EventStreams } from "../../../web/api/index.ts";

let now = new Date("2024-11-01T14:00:00Z");
const until = new Date("2024-11-01T22:00:00Z");
let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

/** What a reader gets of a stream that is used so, until it ends. */
async function read(
  use: (streams: EventStreams, ...of: Parameters<EventStreams["open"]>) => void,
  lastEventId?: string,
) {
  const streams = createEventStreams({ now: () => now, heartbeatMs: 10 });
  const app = express().get("/", (request, response) => use(streams, request, response, until));
  server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port }: Partial<AddressInfo> = Object(server.address());
  const headers = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const text = await new Promise<string>((resolve, reject) => {
    get(`http://127.0.0.1:${port}/`, { headers, agent: false }, (response) => {
      let all = "";
      response.setEncoding("utf8").on("data", (piece: string) => (all += piece));
      response.on("end", () => resolve(all)).on("error", reject);
    }).on("error", reject);
  });
  streams.close();
  return text;
}
const idsOf = (text: string) => [...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id);

it("sends nothing older than what it sent, nor what the reader has", async () => {
  const text = await read((streams, ...of) => {
    const stream = streams.open(...of);
    for (const version of [3, 5, 4, 5, 6]) stream.send({ id: String(version), data: { version }, order: version });
    stream.end();
  }, "3");
  expect(idsOf(text)).toEqual(["5", "6"]);
  expect(text).toMatch(/^retry: \d+\n\n/);
});

it("beats while nothing happens, and ends with the session of who reads", async () => {
  const text = await read((streams, ...of) => {
    streams.open(...of);
    setTimeout(() => (now = until), 60);
  });
  expect(text).toMatch(/(?:^:\n\n){2}/m);
});

it("ends at once when the process stops, and forgets its readers", async () => {
  let [closed, open] = [0, 0];
  await read((streams, ...of) => {
    streams.open(...of).onClose(() => (closed += 1));
    open = streams.count();
    streams.close();
  });
  expect([open, closed]).toEqual([1, 1]);
});
