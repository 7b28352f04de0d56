import type { AssistantSwitch } from "../../contracts/assistantSwitch.ts";
import type { CampaignMedium, Issue, Selection } from "../../contracts/campaign.ts";
import type { CampaignContent, CampaignQueue, CampaignSend } from "../../contracts/campaigns.ts";
import type { Clock } from "../../contracts/clock.ts";
import type { Deliver, DeliveryResult } from "../../contracts/delivery.ts";
import type { ChannelLog } from "../log.ts";
import type { CampaignLinks } from "./createCampaignLinks.ts";
import { isQuiet, type QuietHours } from "./quietHours.ts";
import { sendToItem } from "./sendToItem.ts";

export interface CampaignParts {
  queue: CampaignQueue;
  /** Of this process: one that is told to be silent sends nothing. The queue heeds the switch of all. */
  assistant: Pick<AssistantSwitch, "state">;
  makeIssue: (selection: Selection) => Promise<Issue>;
  deliver: Partial<Record<CampaignMedium, Deliver>>;
  links: CampaignLinks;
  /** Of text messages. */
  quietHours: QuietHours;
  clock: Clock;
  log: ChannelLog;
  /** How often to look for what is due; what may go out in a minute is counted by the queue. */
  pollMs: number;
}

export interface RunningCampaigns {
  /** Takes nothing more, and waits for what is under way. */
  stop: () => Promise<void>;
  /** Ends when nothing more may go out now. */
  idle: () => Promise<void>;
}

/** At once, of one process: what a kill may leave without anybody knowing whether it left. */
const AT_ONCE = 4;
/** Longer than any delivery. */
const LEASE_MS = 120_000;
/** CASL leaves three years to prove a consent, which the receipts do; who got which newsletter is not kept that long. */
const KEPT_MS = 365 * 86_400_000;

/** Sends campaigns: begins those whose hour has come, then sends within each one's rate, out of the quiet hours. */
export function runCampaigns(parts: CampaignParts): RunningCampaigns {
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const wake = (): Promise<void> => {
    work = work.then(async () => {
      const goesOn = async () => !stopped && (await parts.assistant.state()).active;
      if (!stopped) await parts.queue.forget(new Date(parts.clock.now().getTime() - KEPT_MS));
      if (await goesOn()) await beginDue(parts);
      while ((await goesOn()) && (await sendSome(parts)) > 0);
    });
    work = work.catch((err: unknown) => parts.log.error({ err }, "campaigns could not go on; tried again shortly"));
    return work;
  };
  const timer = setInterval(() => void wake(), parts.pollMs);
  return {
    idle: wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await work;
    },
  };
}

async function beginDue({ queue, makeIssue }: CampaignParts): Promise<void> {
  for (const { id, selection } of await queue.due()) {
    const issue = await makeIssue(selection);
    if (issue.fr.length === 0) await queue.giveUp(id, "no offering to show");
    else await queue.begin(id, issue);
  }
}

/** How many were taken. */
async function sendSome(parts: CampaignParts): Promise<number> {
  const { queue, quietHours, clock } = parts;
  const media: CampaignMedium[] = isQuiet(quietHours, clock.now()) ? ["email"] : ["email", "sms"];
  const sends = await queue.claim(AT_ONCE, media, LEASE_MS);
  const contents = new Map<string, CampaignContent>();
  for (const { campaignId } of sends) {
    const content = contents.get(campaignId) ?? (await queue.content(campaignId));
    if (content) contents.set(campaignId, content);
  }
  await Promise.all(sends.map((send) => sendOne(parts, send, contents.get(send.campaignId))));
  return sends.length;
}

async function sendOne(parts: CampaignParts, send: CampaignSend, content: CampaignContent | undefined): Promise<void> {
  const result = onceOnly(content ? await attempt(parts, send, content) : { status: "failed", cause: "no content" });
  const about = { send: send.id, campaign: send.campaignId, status: result.status };
  if (result.status !== "delivered") parts.log.warn(about, "a message of a campaign was not delivered");
  // A result that cannot be recorded leaves it taken: it is given up for lost, never sent again.
  await parts.queue
    .settle(send.id, result)
    .catch((err: unknown) => parts.log.error({ ...about, err }, "the result of a campaign's message was not recorded"));
}

async function attempt(parts: CampaignParts, send: CampaignSend, content: CampaignContent): Promise<DeliveryResult> {
  const deliver = parts.deliver[send.medium];
  if (!deliver) return { status: "failed", cause: `no delivery is configured for the medium ${send.medium}` };
  try {
    // What was taken before the switch and has not begun to leave does not.
    if (!(await parts.assistant.state()).active) return { status: "retry", cause: "the assistant was switched off" };
    return await deliver(sendToItem(send, content, parts.links));
  } catch (error) {
    return { status: "failed", cause: error instanceof Error ? error.message : "the delivery threw something unknown" };
  }
}

/** An answer is rather given twice than lost; a newsletter is rather lost than sent twice. */
function onceOnly(result: DeliveryResult): DeliveryResult {
  return result.status === "retry" && result.mayHaveLeft ? { status: "failed", cause: result.cause } : result;
}
