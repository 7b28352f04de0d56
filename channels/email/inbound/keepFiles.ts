import type { Attachment } from "../../../contracts/message.ts";
import type { AttachmentStore } from "../../attachments/index.ts";
import type { ChannelLog } from "../../log.ts";
import type { MailFile } from "../parse/index.ts";

export interface KeepFilesParts {
  attachments: AttachmentStore;
  log: ChannelLog;
}

/** The files of a mail, kept with its conversation. One that is refused is still named: the engine tells the person what arrived. */
export async function keepFiles(
  { attachments, log }: KeepFilesParts,
  address: string,
  files: readonly MailFile[],
): Promise<Attachment[]> {
  const kept: Attachment[] = [];
  for (const { name, contentType, content } of files) {
    const saved = await attachments.save(address, { name, contentType, bytes: content });
    if (saved.status === "refused") log.warn({ cause: saved.reason }, "a file of a mail was not kept");
    const id = saved.status === "saved" ? { id: saved.id } : {};
    kept.push({ ...id, name, contentType, size: content.length });
  }
  return kept;
}

/** Files of a mail that was not taken. */
export async function dropFiles(
  { attachments }: KeepFilesParts,
  address: string,
  kept: readonly Attachment[],
): Promise<void> {
  for (const { id } of kept) if (id) await attachments.remove(address, id);
}
