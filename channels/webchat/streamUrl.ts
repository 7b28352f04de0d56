import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import { fail, ok, type Result } from "./problems.ts";
import type { Tokens } from "./token.ts";

const DIRECT_LINE_PATH = "/v3/directline";

/** Where the caller reaches us from outside: the configured public address, else the one it just used. */
export function outsideAddress(request: Request, publicUrl: (() => string) | undefined): Result<string> {
  const address = publicUrl?.() ?? `${request.protocol}://${request.get("host") ?? ""}`;
  return URL.canParse(address) ? ok(address.replace(/\/+$/, "")) : fail("BadRequest", { field: "Host" });
}

/** The same for a request to open a stream, which Express does not see. Our own proxies say by which protocol they were called. */
export function outsideAddressOfStream(
  { headers, socket }: IncomingMessage,
  { publicUrl, trustProxy = 0 }: { publicUrl?: () => string; trustProxy?: number },
): string {
  if (publicUrl) return publicUrl().replace(/\/+$/, "");
  const forwarded = trustProxy > 0 ? [headers["x-forwarded-proto"] ?? []].flat()[0]?.split(",")[0]?.trim() : undefined;
  const direct = "encrypted" in socket && socket.encrypted === true ? "https" : "http";
  return `${forwarded === "https" ? forwarded : direct}://${headers.host ?? ""}`;
}

/**
 * Where one reader finds the files of a conversation: a page asks for a picture by its address alone, so the token stands
 * in it. It opens the files of that conversation and nothing else.
 */
export function contentUrls(parts: { outside: string; conversationId: string; tokens: Tokens }) {
  const { outside, conversationId, tokens } = parts;
  return (id: string): string => {
    const query = new URLSearchParams({ t: tokens.issue({ conv: conversationId, use: "file" }) });
    return `${outside}${DIRECT_LINE_PATH}/conversations/${conversationId}/attachments/${id}?${query.toString()}`;
  };
}

/** Absolute `ws:` or `wss:` address of the stream. It carries its own short-lived token, as a browser cannot set headers. */
export function streamUrl(parts: {
  outside: string;
  conversationId: string;
  watermark: number;
  token: string;
}): string {
  const query = new URLSearchParams({ watermark: String(parts.watermark), t: parts.token });
  const base = parts.outside.replace(/^http/i, "ws");
  return `${base}${DIRECT_LINE_PATH}/conversations/${parts.conversationId}/stream?${query.toString()}`;
}
