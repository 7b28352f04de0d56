import type { Reply } from "../../contracts/reply.ts";

/** Where a message bears no sender's name, an agent signs below what they wrote. */
export const signed = (reply: Reply, agent: string): Reply => ({ ...reply, text: `${reply.text}\n– ${agent}, 311` });
