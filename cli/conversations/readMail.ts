import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import PostalMime from "postal-mime";

/** What an `.eml` beside the test says: the sender's address and the text they wrote, without what they quote. */
export async function readMail(testFile: string, name: string): Promise<{ from: string; text: string } | string> {
  const path = join(dirname(testFile), name);
  const raw = await readFile(path).catch(() => undefined);
  if (!raw) return `there is no mail ${path}`;
  const mail = await PostalMime.parse(raw);
  const from = mail.from?.address;
  if (!from) return `the mail ${path} has no sender`;
  return { from, text: unquoted(mail.text ?? "") };
}

function unquoted(text: string): string {
  const lines = text.split(/\r?\n/);
  const quote = lines.findIndex((line) => /^(?:>|Le .* a écrit|On .* wrote|-----)/.test(line));
  return lines
    .slice(0, quote === -1 ? undefined : quote)
    .join("\n")
    .trim();
}
