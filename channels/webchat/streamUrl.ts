import type { Request } from "express";
import { fail, ok, type Result } from "./problems.ts";

const DIRECT_LINE_PATH = "/v3/directline";

/** Where the caller reaches us from outside: the configured public address, else the one it just used. */
export function outsideAddress(request: Request, publicUrl: (() => string) | undefined): Result<string> {
  const address = publicUrl?.() ?? `${request.protocol}://${request.get("host") ?? ""}`;
  return URL.canParse(address) ? ok(address.replace(/\/+$/, "")) : fail("BadRequest", { field: "Host" });
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
