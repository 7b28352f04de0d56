import { z } from "zod";
import type { AttachmentFile } from "./attachmentStore.ts";

const headSchema = z.object({ name: z.string(), contentType: z.string() });
const LENGTH = 4;

/** One file in one piece: the length of its head in four bytes, the head as JSON (name and type), its bytes. */
export function packFile({ name, contentType, bytes }: AttachmentFile): Uint8Array {
  const head = Buffer.from(JSON.stringify({ name, contentType }));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

export function unpackFile(packed: Uint8Array): AttachmentFile {
  const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = LENGTH + buffer.readUInt32BE();
  const head = headSchema.parse(JSON.parse(buffer.toString("utf8", LENGTH, end)));
  return { ...head, bytes: buffer.subarray(end) };
}
