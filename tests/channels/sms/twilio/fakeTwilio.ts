import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";

export const account = {
  accountSid: "AC0123456789abcdef0123456789abcdef",
  authToken: "0123456789abcdef0123456789abcdef",
  from: "+14505550100",
};

/** What Twilio answers instead of taking the text. */
export interface Refusal {
  status: number;
  code?: number;
}
const sentSchema = z.object({
  To: z.string(),
  Body: z.string(),
  From: z.string().optional(),
  MessagingServiceSid: z.string().optional(),
  StatusCallback: z.string().optional(),
});
export type SentSms = z.infer<typeof sentSchema>;

/** Twilio's Messages resource on an ephemeral port. Each call may be shown to a validator first, which must take it. */
export async function startFakeTwilio(
  options: {
    refuse?: (sms: SentSms, count: number) => Refusal | undefined;
    validator?: string;
    /** When to close it: at the end of the test unless said. */
    atEnd?: (close: () => void) => void;
  } = {},
) {
  const sent: SentSms[] = [];
  const calls: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    calls.push({ path: request.url ?? "", authorization: request.headers.authorization });
    const answer = (status: number, content: object) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    };
    const judged = options.validator && (await judge(options.validator, request, body));
    if (judged && judged !== 201) return answer(400, { status: 400, code: 99_999, message: "not as Twilio describes" });
    const parameters = sentSchema.parse(Object.fromEntries(new URLSearchParams(body)));
    const refusal = options.refuse?.(parameters, calls.length);
    if (refusal) return answer(refusal.status, { ...refusal, message: `about ${parameters.To}` });
    sent.push(parameters);
    answer(201, { sid: `SM${String(sent.length).padStart(32, "0")}`, status: "queued" });
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { atEnd = onTestFinished } = options;
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the fake has no port");
  return { apiUrl: `http://127.0.0.1:${address.port}`, sent, calls };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

async function judge(validator: string, request: IncomingMessage, body: string): Promise<number> {
  const response = await fetch(`${validator}${request.url}`, {
    method: request.method ?? "POST",
    headers: {
      "content-type": request.headers["content-type"] ?? "",
      authorization: request.headers.authorization ?? "",
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}
