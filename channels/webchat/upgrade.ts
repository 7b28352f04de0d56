import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Authorize } from "./access.ts";
import type { Reader } from "./convert/entryToActivity.ts";
import { isConversationId } from "./conversationId.ts";
import { originAllowed } from "./cors.ts";
import type { WebchatLimits } from "./limits.ts";
import { fail, ok, statusOf, type Failure, type Result } from "./problems.ts";
import { addressKey, type Rates } from "./rates.ts";
import type { Streams } from "./streams.ts";
import { contentUrls, outsideAddressOfStream } from "./streamUrl.ts";
import type { Tokens } from "./token.ts";
import { readWatermark } from "./watermark.ts";

interface UpgradeParts {
  authorize: Authorize;
  tokens: Tokens;
  publicUrl?: () => string;
  allowedOrigins?: readonly string[];
  rates: Rates;
  streams: Streams;
  limits: WebchatLimits;
  /** How many proxies of ours stand in front, as Express counts them. */
  trustProxy?: number;
}
interface Wanted {
  conversationId: string;
  watermark: number | undefined;
}

/** `false` when the address is not ours: then somebody else answers. Otherwise the socket is taken, or refused with a status. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export function createUpgrade(parts: UpgradeParts): { upgrade: Upgrade; close(): void } {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: parts.limits.frameBytes,
  });
  let closed = false;

  async function accept(url: URL, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const wanted = read(url, request, parts);
    if (wanted.status === "fail") return refuse(socket, wanted);
    const rate = await parts.rates.request(addressKey(clientAddress(request, parts.trustProxy ?? 0)));
    if (rate.status === "fail") return refuse(socket, rate);
    if (closed || !parts.streams.hasRoom(wanted.value.conversationId)) return refuse(socket, full);
    server.handleUpgrade(request, socket, head, (webSocket) =>
      parts.streams.open(webSocket, readerOf(wanted.value.conversationId, request, parts), wanted.value.watermark),
    );
  }

  return {
    upgrade(request, socket, head) {
      const url = parseUrl(request.url);
      if (!url?.pathname.startsWith("/v3/directline/")) return false;
      socket.on("error", () => socket.destroy());
      void accept(url, request, socket, head).catch(() => socket.destroy());
      return true;
    },
    close() {
      closed = true;
      server.close();
    },
  };
}

function readerOf(conversationId: string, request: IncomingMessage, parts: UpgradeParts): Reader {
  const outside = outsideAddressOfStream(request, parts);
  return { conversationId, contentUrl: contentUrls({ outside, conversationId, tokens: parts.tokens }) };
}

const full = fail("TooManyRequests", { retryAfter: 10 });

function parseUrl(path: string | undefined): URL | undefined {
  const address = `http://localhost${path ?? ""}`;
  return path?.startsWith("/") && URL.canParse(address) ? new URL(address) : undefined;
}

function read(url: URL, request: IncomingMessage, parts: UpgradeParts): Result<Wanted> {
  const conversationId = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(url.pathname)?.[1];
  if (!isConversationId(conversationId)) return fail("NotFound");
  const { origin } = request.headers;
  if (!originAllowed(parts.allowedOrigins, origin)) return fail("OriginRefused");
  const credential = url.searchParams.get("t") ?? undefined;
  const access = parts.authorize(credential, { conversationId, use: "stream", ...(origin && { origin }) });
  if (access.status === "fail") return access;
  const watermark = readWatermark(url.searchParams.get("watermark") ?? undefined);
  return watermark.status === "fail" ? watermark : ok({ conversationId, watermark: watermark.value });
}

// Each proxy of ours adds, on the right, the address it was called from; what stands further left anybody may have written.
function clientAddress(request: IncomingMessage, trustProxy: number): string | undefined {
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const hops = [
    request.socket.remoteAddress,
    ...forwarded
      .map((text) => text.trim())
      .filter(Boolean)
      .toReversed(),
  ];
  return hops[Math.min(trustProxy, hops.length - 1)];
}

function refuse(socket: Duplex, failure: Failure): void {
  const status = statusOf(failure.code);
  const retry = failure.retryAfter === undefined ? "" : `Retry-After: ${failure.retryAfter}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n${retry}\r\n`);
}
