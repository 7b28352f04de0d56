import type { TextName } from "../texts.ts";

/** Accepted by the server (channels/webchat/limits.ts; a test says so), by the types that browsers give to pictures. */
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/heic"] as const;

/** Bytes. The server takes 5 MiB with the message around it. */
export const PHOTO_BYTES = 5_000_000;

/** The longest side of a picture made lighter, in pixels: a number plate can still be read on it. */
const LONGEST = 2_400;

export type ChosenPhoto = { status: "ok"; photo: File } | { status: "fail"; error: TextName };

/** What a citizen chose, made lighter when it is too heavy; or what to say of it. */
export async function choosePhoto(file: File): Promise<ChosenPhoto> {
  if (!PHOTO_TYPES.some((type) => type === file.type)) return { status: "fail", error: "photoType" };
  if (file.size === 0) return { status: "fail", error: "photoEmpty" };
  if (file.size <= PHOTO_BYTES) return { status: "ok", photo: file };
  const photo = await lighter(file);
  return photo && photo.size <= PHOTO_BYTES ? { status: "ok", photo } : { status: "fail", error: "photoSize" };
}

/** The same picture, smaller, as JPEG; undefined where the browser cannot draw it. */
async function lighter(file: File): Promise<File | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return blob ? new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : undefined;
}
