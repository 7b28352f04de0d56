import type { Router } from "express";
import type { Deliver } from "../../contracts/delivery.ts";
import { runArrivals } from "../arrivals/index.ts";
import type { Adapter, AdapterParts } from "./adapter.ts";
import { createMessages, type MessagesParts } from "./createMessages.ts";
import { createSocialDelivery, type SocialDeliveryParts } from "./createSocialDelivery.ts";
import { botFrameworkLimits } from "./limits.ts";
import { createTyping } from "./typing.ts";
import { workArrival, type WorkParts } from "./workArrival.ts";

export interface BotFrameworkParts
  extends
    AdapterParts,
    Pick<MessagesParts, "arrivals" | "clock" | "newId" | "log">,
    Pick<SocialDeliveryParts, "references">,
    Pick<WorkParts, "handleMessage"> {}

export interface BotFramework {
  /** To be mounted at `/api`: it answers `/api/messages`. */
  router: Router;
  deliver: Deliver;
  /** Ends when what was kept has become turns. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Teams, Messenger and the other platforms of the Bot Framework, both ways. botbuilder itself is loaded by the first activity or
 * answer: a server that has none does without.
 */
export function createBotFramework(parts: BotFrameworkParts): BotFramework {
  let opened: Promise<Adapter> | undefined;
  const adapter = () => (opened ??= import("./adapter.ts").then(({ createAdapter }) => createAdapter(parts)));
  const typing = createTyping({ adapter, everyMs: botFrameworkLimits.typingMs, now: () => performance.now() });
  const running = runArrivals({
    arrivals: parts.arrivals,
    channel: "social",
    work: (arrival) => workArrival({ ...parts, adapter, typing }, arrival),
    log: parts.log,
    pollMs: 2_000,
  });
  return {
    router: createMessages({ ...parts, adapter, arrived: running.wake, limits: botFrameworkLimits }),
    deliver: createSocialDelivery({ ...parts, adapter, sendMs: botFrameworkLimits.sendMs }),
    idle: running.idle,
    stop: running.stop,
  };
}
