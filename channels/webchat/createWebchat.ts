import type { Router } from "express";
import type { Clock } from "../../contracts/clock.ts";
import type { Transcript } from "../../contracts/transcript.ts";
import type { HandleMessage } from "../../contracts/turn.ts";
import type { AttachmentStore } from "../attachments/index.ts";
import type { ChannelLog } from "../log.ts";
import { createArrivals } from "./arrivals.ts";
import { createAuthorize } from "./access.ts";
import { typingActivity } from "./convert/typingActivity.ts";
import { createHistory } from "./history.ts";
import type { WebchatLimits } from "./limits.ts";
import { createRates } from "./rates.ts";
import { createRouter } from "./router.ts";
import { createStreams } from "./streams.ts";
import { createTokens } from "./token.ts";
import { createTyping } from "./typing.ts";
import { createUpgrade, type Upgrade } from "./upgrade.ts";

export interface WebchatParts {
  handleMessage: HandleMessage;
  transcript: Transcript;
  /** Closes the address to whoever has neither it nor a token made from it. Absent: open, for demonstrations. */
  secret?: string;
  /** The address citizens use, such as `https://citoyen.laval.ca`; absent: the one of each request. */
  publicUrl?: () => string;
  /** Where uploaded files are kept; absent: they are acknowledged and forgotten. */
  attachments?: AttachmentStore;
  /** Sites that may embed the chat; absent: any. */
  allowedOrigins?: readonly string[];
  /** How many proxies of ours stand in front (Express `trust proxy`), for the limits on streams; absent: none. */
  trustProxy?: number;
  clock: Clock;
  newId: () => string;
  limits: WebchatLimits;
  log: ChannelLog;
}

export interface Webchat {
  /** To be mounted at `/v3/directline`. */
  router: Router;
  /** For the HTTP server's `upgrade` event; `false` when the address is not ours. */
  upgrade: Upgrade;
  /** Streams open in this process. */
  streamCount(): number;
  close(): Promise<void>;
}

/** In demonstration mode a token protects nothing, and must still be read after a restart. */
const OPEN_KEY = "open";

/**
 * The web chat: Direct Line 3.0 in front of the engine and the record.
 *
 * @example
 * const webchat = createWebchat({ handleMessage, transcript, clock, newId, limits: webchatLimits, log });
 * app.use("/v3/directline", webchat.router);
 * server.on("upgrade", (request, socket, head) => webchat.upgrade(request, socket, head) || socket.destroy());
 */
export function createWebchat(parts: WebchatParts): Webchat {
  const { limits, clock, newId } = parts;
  if (parts.secret === "") throw new Error("web chat: the Direct Line secret is empty; leave it out or give one");
  const tokens = createTokens({
    key: parts.secret ?? OPEN_KEY,
    clock,
    seconds: { chat: limits.tokenSeconds, stream: limits.streamTokenSeconds, file: limits.tokenSeconds },
  });
  const authorize = createAuthorize({ tokens, ...(parts.secret !== undefined && { secret: parts.secret }) });
  const history = createHistory(parts.transcript, limits.pageSize);
  const rates = createRates(limits);
  const streams = createStreams({ history, limits, log: parts.log });
  const typing = createTyping({
    everyMs: limits.typingMs,
    show: (id) => streams.broadcast(id, () => ({ activities: [typingActivity(id, newId(), clock.now())] })),
  });
  const sockets = createUpgrade({ ...parts, authorize, tokens, rates, streams });
  return {
    router: createRouter({
      ...parts,
      tokens,
      authorize,
      history,
      rates,
      typing,
      arrivals: createArrivals(limits.orderWaitMs),
    }),
    upgrade: sockets.upgrade,
    streamCount: () => streams.count(),
    async close() {
      typing.stop();
      sockets.close();
      await streams.close();
    },
  };
}
