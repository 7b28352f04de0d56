import type { Response } from "express";
import type { AttachmentFile } from "../../attachments/index.ts";
import type { ConversationCall } from "../guard.ts";
import { fail, ok, type Result } from "../problems.ts";
import type { RouteParts } from "./routeParts.ts";

/** One file of a conversation, to whoever holds its token (or the secret). */
export function readAttachment({
  attachments,
}: Pick<RouteParts, "attachments">): (call: ConversationCall) => Promise<Result<undefined>> {
  return async ({ request, response, conversationId }) => {
    const id = request.params["file"];
    const file = typeof id === "string" ? await attachments?.read(conversationId, id) : undefined;
    if (!file) return fail("AttachmentNotFound");
    sendFile(response, file);
    return ok(undefined);
  };
}

/** Strangers wrote it: it is downloaded, never run, and never taken for another type. */
function sendFile(response: Response, { name, contentType, bytes }: AttachmentFile): void {
  response.attachment(name === "" ? "fichier" : name);
  response.setHeader("Content-Type", contentType === "text/plain" ? "text/plain; charset=utf-8" : contentType);
  response.setHeader("Content-Length", bytes.length);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  // Pages of other sites that embed the chat show the picture; the token in its address is what protects it.
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  response.end(bytes);
}
