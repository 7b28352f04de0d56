import type { Mailbox } from "./mailbox.ts";

/** Logs in and opens the folder; throws with a sentence when it cannot. */
export async function checkMailbox({ host, port, secure, user, password, folder }: Mailbox): Promise<void> {
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({ host, port, secure, auth: { user, pass: password }, logger: false });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(folder, { readOnly: true });
  } catch (cause) {
    throw new Error(`the mailbox ${folder} on ${host}:${port} cannot be opened`, { cause });
  } finally {
    await client.logout().catch(() => client.close());
  }
}
