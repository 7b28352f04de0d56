import type { WebchatLimits } from "../limits.ts";
import { fail, ok, type Result } from "../problems.ts";

const ACTIVITY_TYPE = "application/vnd.microsoft.activity";

/** What was uploaded: the activity part as text, when there is one, and the kind and name of each file. */
export interface Upload {
  activity?: string;
  files: { contentType: string; name: string }[];
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
  const accepted = files.every((file) => limits.uploadTypes.includes(file.contentType));
  return accepted ? upload : fail("UnsupportedFile");
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
    else upload.files.push({ contentType: mediaType(part.type), name: part.name.slice(0, 200) });
  }
  return upload.activity || upload.files.length > 0 ? ok(upload) : fail("MalformedUpload");
}

function readFile(body: Buffer, headers: { contentType: string; disposition: string }): Result<Upload> {
  if (body.length === 0) return fail("MalformedUpload");
  const name = /filename="?([^";]{1,200})/i.exec(headers.disposition)?.[1] ?? "";
  return ok({ files: [{ contentType: mediaType(headers.contentType), name }] });
}

const mediaType = (contentType: string): string => contentType.split(";")[0]?.trim().toLowerCase() ?? "";
