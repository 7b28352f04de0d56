import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What an `.eml` beside the test says: the sender's address and what they wrote, read as the mail channel reads it. */
export async function readMail(testFile: string, name: string): Promise<{ from: string; text: string } | string> {
  const path = join(dirname(testFile), name);
  const raw = await readFile(path).catch(() => undefined);
  if (!raw) return `there is no mail ${path}`;
  const { inboundMail } = await import("../../compose.ts");
  const { readInbound } = await inboundMail();
  const inbound = await readInbound(raw, { ownAddresses: [], authservIds: [] });
  if (inbound.status === "broken") return `the mail ${path} cannot be read: ${inbound.detail}`;
  const from = inbound.mail.from?.address;
  return from ? { from, text: inbound.said } : `the mail ${path} has no sender`;
}
