import type { Attachment } from "../../../contracts/message.ts";
import type { AttachmentFile, SavedAttachment } from "../../attachments/index.ts";
import { fail, ok, type Result } from "../problems.ts";
import type { RouteParts } from "./routeParts.ts";

type Parts = Pick<RouteParts, "attachments" | "limits" | "log">;

/** All files of one message, or none of them. Without a store they are only named. */
export async function keepFiles(
  parts: Parts,
  conversationId: string,
  files: readonly AttachmentFile[],
): Promise<Result<Attachment[]>> {
  const kept: Attachment[] = [];
  for (const file of files) {
    const described = { name: file.name, contentType: file.contentType, size: file.bytes.length };
    const saved = await parts.attachments?.save(conversationId, file);
    if (saved?.status === "refused") {
      await dropFiles(parts, conversationId, kept);
      return refused(parts, saved.reason);
    }
    kept.push(saved ? { id: saved.id, ...described } : described);
  }
  return ok(kept);
}

/** The files of a message that was not taken: it failed, or had been taken before with files of its own. */
export async function dropFiles(
  { attachments }: Pick<Parts, "attachments">,
  conversationId: string,
  kept: readonly Attachment[],
): Promise<void> {
  for (const { id } of kept) if (id) await attachments?.remove(conversationId, id);
}

function refused(
  { log, limits }: Parts,
  reason: Extract<SavedAttachment, { status: "refused" }>["reason"],
): Result<Attachment[]> {
  switch (reason) {
    case "too_large":
      return fail("TooLarge");
    case "too_many":
      return fail("TooManyAttachments");
    case "no_room":
      log.error({}, "an uploaded file was refused: the disk is nearly full");
      return fail("ServiceUnavailable", { retryAfter: limits.retryAfterSeconds });
  }
}
