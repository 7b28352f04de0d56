import { createServer } from "node:http";
import express from "express";
import { onTestFinished } from "vitest";
import { z } from "zod";

export const sentSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  conversation: z.looseObject({ id: z.string() }),
});
export type Sent = z.infer<typeof sentSchema>;

/** A channel's connector service: what the bot sends to its `serviceUrl`, and what it answers. */
export interface Connector {
  serviceUrl: string;
  sent: Sent[];
  authorizations: (string | undefined)[];
  /** Statuses of the next calls, in order; 200 when there are none. */
  answers: number[];
  messages: () => Sent[];
}

/** Closed at the end of the test unless said. */
export async function startConnector(atEnd: (close: () => void) => void = onTestFinished): Promise<Connector> {
  const connector: Omit<Connector, "serviceUrl" | "messages"> = { sent: [], authorizations: [], answers: [] };
  const app = express();
  app.use(express.json({ limit: "1mb" }));
  app.post("/v3/conversations/:conversation/activities{/:activity}", (request, response) => {
    const status = connector.answers.shift() ?? 200;
    connector.authorizations.push(request.get("authorization"));
    if (status !== 200) return void response.status(status).json({ error: { code: "Refused", message: "no" } });
    connector.sent.push(sentSchema.parse(request.body));
    response.json({ id: `sent-${connector.sent.length}` });
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the connector has no port");
  return {
    ...connector,
    serviceUrl: `http://127.0.0.1:${address.port}`,
    messages: () => connector.sent.filter(({ type }) => type === "message"),
  };
}
