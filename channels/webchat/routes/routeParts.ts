import type { Clock } from "../../../contracts/clock.ts";
import type { HandleMessage } from "../../../contracts/turn.ts";
import type { AttachmentStore } from "../../attachments/index.ts";
import type { ChannelLog } from "../../log.ts";
import type { Authorize } from "../access.ts";
import type { Arrivals } from "../arrivals.ts";
import type { History } from "../history.ts";
import type { WebchatLimits } from "../limits.ts";
import type { Rates } from "../rates.ts";
import type { Tokens } from "../token.ts";
import type { Typing } from "../typing.ts";

/** What the routes are made of. */
export interface RouteParts {
  handleMessage: HandleMessage;
  history: History;
  tokens: Tokens;
  authorize: Authorize;
  rates: Rates;
  typing: Typing;
  arrivals: Arrivals;
  clock: Clock;
  newId: () => string;
  limits: WebchatLimits;
  log: ChannelLog;
  attachments?: AttachmentStore;
  publicUrl?: () => string;
  allowedOrigins?: readonly string[];
}
