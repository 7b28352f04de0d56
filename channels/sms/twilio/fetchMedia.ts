import { sniffType, type AttachmentFile } from "../../attachments/index.ts";
import type { SmsLimits } from "../limits.ts";

export interface MediaParts {
  accountSid: string;
  authToken: string;
  limits: SmsLimits;
  fetch: typeof fetch;
}

/** `refused`: it will never do. `unreachable`: another try may. */
export type FetchedMedia =
  | { status: "ok"; file: AttachmentFile }
  | { status: "refused"; cause: string }
  | { status: "unreachable"; cause: string };

const API = /^api(?:\.[a-z0-9-]+)*\.twilio\.com$/;
/** Where Twilio's API sends who asks for a file. */
const STORE = /^(?:[a-z0-9-]+\.)*twiliocdn\.com$/;
const STORE_ON_AMAZON = /^s3(?:-external-1|[.-][a-z0-9-]+)?\.amazonaws\.com$/;

/**
 * A file that came with a message, from Twilio's own hosts only, whatever address the webhook gave. The account's credentials go to
 * the API and not to where it redirects. The first bytes say what it is.
 */
export async function fetchMedia(address: string, parts: MediaParts): Promise<FetchedMedia> {
  const { limits } = parts;
  const signal = AbortSignal.timeout(limits.mediaMs);
  let url = new URL(address);
  try {
    for (let hops = 0; hops <= limits.mediaRedirects; hops++) {
      if (!isTwilio(url)) return { status: "refused", cause: "the address is not one of Twilio's" };
      const response = await parts.fetch(url, { redirect: "manual", signal, headers: headersFor(url, parts) });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (next === null) return await fileOf(response, limits);
      await response.body?.cancel();
      url = new URL(next, url);
    }
    return { status: "refused", cause: "too many redirections" };
  } catch (error) {
    return { status: "unreachable", cause: error instanceof Error ? error.name : "unknown" };
  }
}

function isTwilio({ protocol, hostname, pathname, port, username }: URL): boolean {
  if (protocol !== "https:" || port !== "" || username !== "") return false;
  if (API.test(hostname) || STORE.test(hostname)) return true;
  return STORE_ON_AMAZON.test(hostname) && pathname.startsWith("/media.twiliocdn.com/");
}

function headersFor({ hostname }: URL, { accountSid, authToken }: MediaParts): Record<string, string> {
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  return API.test(hostname) ? { authorization: `Basic ${credentials}` } : {};
}

async function fileOf(response: Response, limits: SmsLimits): Promise<FetchedMedia> {
  if (response.status === 429 || response.status >= 500) return { status: "unreachable", cause: `${response.status}` };
  if (!response.ok) return { status: "refused", cause: `Twilio answered ${response.status}` };
  const bytes = await readAtMost(response, limits.mediaBytes);
  if (!bytes) return { status: "refused", cause: "the file is too large" };
  const contentType = sniffType(bytes);
  if (contentType === undefined || !limits.mediaTypes.some((type) => type === contentType))
    return { status: "refused", cause: "the file is of no kind that is kept" };
  return { status: "ok", file: { name: `mms.${contentType.split("/")[1] ?? "bin"}`, contentType, bytes } };
}

async function readAtMost({ body }: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
