import { randomUUID } from "node:crypto";
import { z } from "zod";
import { get, type OpenConversation, openConversation, say, script } from "./directLineLoad.ts";
import { freePort, inTemporaryFolder, type RunningServer, startServer } from "./server.ts";

const MESSAGES = 2_000;
const KILLS = 30;
const CONVERSATIONS = 10;

/** `kill -9` at random moments while messages come; every acknowledged message must have one turn, and its replies once. */
export async function benchCrash(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    // The same port and secret across restarts, as a supervised service has: tokens stay good.
    const place = { DATA_DIR: folder, PORT: String(await freePort()) };
    let server = await startServer(place);
    const conversations = await Promise.all(Array.from({ length: CONVERSATIONS }, () => openConversation(server.url)));
    const work: Work = { acknowledged: new Map(), url: () => server.url };
    let killed = 0;
    const citizens = Promise.all(
      conversations.map((conversation) => talk(conversation, MESSAGES / CONVERSATIONS, work)),
    );
    const killer = async () => {
      while (killed < KILLS && work.acknowledged.size < MESSAGES) {
        const target = ((killed + Math.random()) * MESSAGES) / (KILLS + 1);
        while (work.acknowledged.size < target && work.acknowledged.size < MESSAGES) await pause(5);
        await server.stop("SIGKILL");
        killed++;
        server = await startServer(place);
      }
    };
    await Promise.all([citizens, killer()]);
    const verdict = await verify(server, conversations, work.acknowledged);
    console.log(
      `  ${MESSAGES} messages, ${killed} kills: ${verdict.acknowledged} acknowledged, ${verdict.lost} lost, ${verdict.doubled} doubled, ${verdict.unanswered} without their replies, ${verdict.repliedTwice} answered twice`,
    );
    await server.stop();
  });
}

interface Work {
  /** Client id of each acknowledged message, and its conversation. */
  acknowledged: Map<string, string>;
  url(): string;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A citizen who sends again, with the same id, until told that it arrived: what a real client does. */
async function talk(conversation: OpenConversation, messages: number, work: Work): Promise<void> {
  for (let number = 0; number < messages; number++) {
    const id = randomUUID();
    while (!work.acknowledged.has(id)) {
      await say(work.url(), conversation, script[number % script.length]!, id).then(
        () => work.acknowledged.set(id, conversation.conversationId),
        () => pause(50),
      );
    }
  }
}

const activitySchema = z.object({
  id: z.string(),
  type: z.string(),
  from: z.object({ role: z.string().optional() }).loose(),
  replyToId: z.string().optional(),
  channelData: z.object({ clientActivityID: z.string().optional() }).loose().optional(),
});
type Activity = z.infer<typeof activitySchema>;
const activitySetSchema = z.object({ activities: z.array(activitySchema), watermark: z.string() });

async function verify(server: RunningServer, conversations: OpenConversation[], acknowledged: Map<string, string>) {
  const verdict = { acknowledged: acknowledged.size, lost: 0, doubled: 0, unanswered: 0, repliedTwice: 0 };
  for (const conversation of conversations) {
    const activities = await history(server.url, conversation);
    for (const [id] of [...acknowledged].filter(([, where]) => where === conversation.conversationId)) {
      const turns = activities.filter((activity) => activity.channelData?.clientActivityID === id);
      if (turns.length === 0) verdict.lost++;
      if (turns.length > 1) verdict.doubled++;
      const replies = activities.filter(
        (activity) => activity.replyToId !== undefined && activity.replyToId === turns[0]?.id,
      );
      if (replies.length === 0) verdict.unanswered++;
      if (new Set(replies.map((reply) => reply.id)).size !== replies.length) verdict.repliedTwice++;
    }
  }
  return verdict;
}

async function history(url: string, conversation: OpenConversation): Promise<Activity[]> {
  const all: Activity[] = [];
  for (let watermark = ""; ;) {
    const page = activitySetSchema.parse(
      await get(
        `${url}/v3/directline/conversations/${conversation.conversationId}/activities?watermark=${watermark}`,
        conversation.headers,
      ),
    );
    if (page.activities.length === 0) return all;
    all.push(...page.activities);
    watermark = page.watermark;
  }
}
