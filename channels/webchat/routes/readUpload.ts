import { sniffType, type AttachmentFile } from "../../attachments/index.ts";
import { cleanText } from "../../cleanText.ts";
import type { WebchatLimits } from "../limits.ts";
import { fail, ok, type Result } from "../problems.ts";

const ACTIVITY_TYPE = "application/vnd.microsoft.activity";

/** What was uploaded: the activity part as text, when there is one, and the files. */
export interface Upload {
  activity?: string;
  files: AttachmentFile[];
}

/** Reads an upload in either of Direct Line's forms: parts with an activity among them, or one bare file. */
export async function readUpload(
  body: Buffer,
  headers: { contentType: string; disposition: string },
  limits: WebchatLimits,
): Promise<Result<Upload>> {
  const upload = /^multipart\/form-data/i.test(headers.contentType)
    ? await readParts(body, headers.contentType)
    : readFile(body, headers);
  if (upload.status === "fail") return upload;
  const { files } = upload.value;
  if (files.length > limits.uploadFiles) return fail("TooManyFiles");
  const accepted = files.flatMap((file) => recognised(file, limits.uploadTypes));
  return accepted.length === files.length ? ok({ ...upload.value, files: accepted }) : fail("UnsupportedFile");
}

/** What browsers say of a file whose type they do not know. */
const UNKNOWN = new Set(["", "application/octet-stream"]);
const aliases: Record<string, string> = { "image/jpg": "image/jpeg", "image/heif": "image/heic" };

/** The first bytes decide; a file that claims to be something else is none of ours. */
function recognised(file: AttachmentFile, types: readonly string[]): AttachmentFile[] {
  const contentType = sniffType(file.bytes);
  const claimed = aliases[file.contentType] ?? file.contentType;
  if (contentType === undefined || !types.includes(contentType)) return [];
  return claimed === contentType || UNKNOWN.has(claimed) ? [{ ...file, contentType }] : [];
}

async function readParts(body: Buffer, contentType: string): Promise<Result<Upload>> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => undefined); // The platform's parser throws on whatever is not multipart: the caller's fault, always.
  if (!form) return fail("MalformedUpload");
  const upload: Upload = { files: [] };
  for (const [name, part] of form) {
    if (typeof part === "string") upload.activity = name === "activity" ? part : (upload.activity ?? "");
    else if (mediaType(part.type) === ACTIVITY_TYPE) upload.activity = await part.text();
    else upload.files.push(await fileOf(part));
  }
  return upload.activity || upload.files.length > 0 ? ok(upload) : fail("MalformedUpload");
}

async function fileOf(part: File): Promise<AttachmentFile> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  return { contentType: mediaType(part.type), name: nameOf(part.name), bytes };
}

function readFile(body: Buffer, headers: { contentType: string; disposition: string }): Result<Upload> {
  if (body.length === 0) return fail("MalformedUpload");
  const name = /filename="?([^";]{1,200})/i.exec(headers.disposition)?.[1] ?? "";
  return ok({ files: [{ contentType: mediaType(headers.contentType), name: nameOf(name), bytes: body }] });
}

/** For people only: without the folders some clients put before it. */
const nameOf = (name: string): string => cleanText(name.split(/[\\/]/).at(-1) ?? "").slice(0, 200);
const mediaType = (contentType: string): string => contentType.split(";")[0]?.trim().toLowerCase() ?? "";
