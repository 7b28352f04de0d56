import { createServer, type Socket } from "node:net";

export interface MailSink {
  url: string;
  /** How often each address was written to. */
  received: Map<string, number>;
  close: () => void;
}

/**
 * A mail server that takes everything at once. `smtp-server` says nothing for a tenth of a second at each connection, as servers
 * do that look out for spam: with it that pause would be what is measured.
 */
export async function openMailSink(): Promise<MailSink> {
  const received = new Map<string, number>();
  const server = createServer((socket) => serve(socket, (to) => received.set(to, (received.get(to) ?? 0) + 1)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail sink has no port");
  return { url: `smtp://127.0.0.1:${address.port}`, received, close: () => server.close() };
}

function serve(socket: Socket, takenBy: (address: string) => void): void {
  let input = "";
  let to = "";
  let inData = false;
  const answer = (line: string) => socket.write(`${line}\r\n`);
  const obey = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") to = /<([^>]*)>/.exec(line)?.[1] ?? "";
    inData = verb === "DATA";
    answer(inData ? "354 go on" : verb === "QUIT" ? "221 bye" : "250 sink");
    if (verb === "QUIT") socket.end();
  };
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    input += chunk.toString("latin1");
    for (;;) {
      const end = inData ? "\r\n.\r\n" : "\r\n";
      const at = input.indexOf(end);
      if (at === -1) return;
      const line = input.slice(0, at);
      input = input.slice(at + end.length);
      if (!inData) obey(line);
      else {
        inData = false;
        takenBy(to);
        answer("250 taken");
      }
    }
  });
  answer("220 sink");
}
