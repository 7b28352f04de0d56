import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMailDelivery } from "../../../channels/email/createMailDelivery.ts";
import { openDepartures } from "../../../channels/email/departures.ts";
import { outboxItem } from "../outboxItem.ts";

const place = () => join(mkdtempSync(join(tmpdir(), "c360-departures-")), "departures");

describe("mails in the moment they leave", () => {
  it("are named at the next start, those that came back left out, and then forgotten", () => {
    const path = place();
    const [arrived, refused, again] = [randomUUID(), randomUUID(), randomUUID()];
    const { before, departures } = openDepartures(path);
    expect(before).toEqual([]);
    for (const id of [arrived, refused, again]) departures.left(id);
    departures.returned(refused);
    departures.returned(again);
    departures.left(again);
    expect(openDepartures(path).before).toEqual([arrived, again]);
    expect(openDepartures(path).before).toEqual([]);
  });

  /** A server that says what happens, in its order. */
  async function startServer(said: string[], refuses: "recipient" | "content" | undefined) {
    const no = Object.assign(new Error("no"), { responseCode: 451 });
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: (_address, _session, done) => (refuses === "recipient" ? done(no) : done()),
      onData(stream, _session, done) {
        said.push("content begins");
        stream.resume().on("end", () => {
          said.push("content ended");
          done(refuses === "content" ? no : undefined);
        });
      },
    });
    const listener = server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    onTestFinished(() => server.close());
    const address = listener.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  it.each<["recipient" | "content" | undefined, number, string[]]>([
    [undefined, 10, ["content begins", "left", "content ended"]],
    [undefined, 400_000, ["content begins", "left", "content ended"]],
    ["recipient", 10, ["returned"]],
    ["content", 10, ["content begins", "left", "content ended", "returned"]],
  ])(
    "refusing %s, %i letters: are noted between the server's wish for them and their end",
    async (refuses, size, order) => {
      const said: string[] = [];
      const port = await startServer(said, refuses);
      const deliver = createMailDelivery({
        smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
        from: "bonjour@ville.example",
        departures: { left: () => void said.push("left"), returned: () => void said.push("returned") },
      });
      const reply = { id: "r", text: "a".repeat(size), lang: "fr" as const, cards: [], choices: [] };
      const result = await deliver({ ...outboxItem({}), channel: "email", address: "marie@example.org", reply });
      expect(result.status).toBe(refuses ? "retry" : "delivered");
      expect(said).toEqual(order);
    },
  );
});
