import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { RegistrationOrder, RegistrationSystem } from "../../contracts/registration.ts";
import { createDemonstrationRegistrationSystem, createHttpRegistrationSystem } from "../../registry/index.ts";

const order = (number: string, part: Partial<RegistrationOrder> = {}): RegistrationOrder => ({
  number,
  offeringId: "natation",
  sessionId: "s1",
  seats: 1,
  waiting: false,
  participant: { firstName: "Léa", age: 6 },
  ...part,
});
const orderSchema = z.object({
  number: z.string(),
  offeringId: z.string(),
  sessionId: z.string(),
  seats: z.number(),
  waiting: z.boolean(),
  participant: z.object({ firstName: z.string(), age: z.number() }),
});

/** A city's system on HTTP, with the demonstration's own rules behind it. */
function cityServer(): Server {
  const behind = createDemonstrationRegistrationSystem();
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const number = decodeURIComponent(request.url?.split("/").at(-1) ?? "");
    if (request.headers.authorization !== "Bearer cle") return undefined;
    if (request.method === "DELETE") return { status: await behind.cancel(number) };
    if (request.method === "GET") return { status: await behind.status(number) };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
    return behind.request(orderSchema.parse(JSON.parse(Buffer.concat(chunks).toString())));
  };
  return createServer((request, response) => {
    void answer(request).then((body) => {
      response.writeHead(body === undefined ? 401 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? {}));
    });
  });
}

let url = "";
const server = cityServer();
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const systems: { name: string; make: () => RegistrationSystem }[] = [
  { name: "the demonstration", make: createDemonstrationRegistrationSystem },
  { name: "HTTP", make: () => createHttpRegistrationSystem({ url, key: "cle" }) },
];

describe.each(systems)("a registration system: $name", ({ name, make }) => {
  const number = (id: string) => `${name}-${id}`;

  it("confirms, and a repeat of the same number changes nothing", async () => {
    const system = make();
    const first = await system.request(order(number("1")));
    expect(first).toMatchObject({ status: "confirmed" });
    expect(await system.request(order(number("1")))).toEqual(first);
    expect(await system.status(number("1"))).toBe("confirmed");
  });

  it("keeps a waiting list in order", async () => {
    const system = make();
    const waiting = { waiting: true, sessionId: `wait-${name}` };
    expect(await system.request(order(number("2"), waiting))).toMatchObject({ status: "waiting", rank: 1 });
    expect(await system.request(order(number("3"), waiting))).toMatchObject({ status: "waiting", rank: 2 });
  });

  it("cancels once and for all, and does not know what it never had", async () => {
    const system = make();
    await system.request(order(number("4")));
    expect(await system.cancel(number("4"))).toBe("cancelled");
    expect(await system.cancel(number("4"))).toBe("cancelled");
    expect(await system.status(number("4"))).toBe("cancelled");
    expect(await system.request(order(number("4")))).toMatchObject({ status: "refused" });
    expect(await system.cancel(number("never"))).toBe("unknown");
    expect(await system.status(number("never"))).toBe("unknown");
  });
});

describe("the HTTP connector", () => {
  it("rejects on a refusal, on an answer of another shape, and when nobody is there", async () => {
    await expect(createHttpRegistrationSystem({ url, key: "autre" }).request(order("5"))).rejects.toThrow(/401/);
    await expect(createHttpRegistrationSystem({ url: "http://127.0.0.1:9" }).status("5")).rejects.toThrow(
      /fetch failed/,
    );
  });
});
