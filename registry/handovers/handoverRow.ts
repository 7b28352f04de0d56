import { z } from "zod";
import { handoverSchema } from "../../contracts/handover.ts";

const instant = z.coerce.date().transform((date) => date.toISOString());
const rowSchema = z
  .object({
    id: z.string(),
    conversation_id: z.string(),
    dialogue_id: z.string(),
    channel: z.string(),
    language: z.string(),
    status: z.string(),
    reason: z.string(),
    asked_at: instant,
    position: z.number().nullable(),
    agent: z.string().nullable(),
    agent_name: z.string().nullable(),
    claimed_at: instant.nullable(),
    wanted: z.string().nullable(),
    said: z.number(),
    said_at: instant.nullable(),
  })
  .transform(({ conversation_id, dialogue_id, asked_at, agent_name, claimed_at, said_at, ...row }) => {
    const { position, agent, wanted, ...rest } = row;
    return {
      ...handoverSchema.parse({
        ...rest,
        askedAt: asked_at,
        ...(position ? { position } : {}),
        ...(agent ? { agent } : {}),
        ...(agent_name ? { agentName: agent_name } : {}),
        ...(claimed_at ? { claimedAt: claimed_at } : {}),
        ...(wanted ? { wanted } : {}),
        ...(said_at ? { saidAt: said_at } : {}),
      }),
      conversationId: conversation_id,
      dialogueId: dialogue_id,
    };
  });
export const handoverRows = z.array(rowSchema);
export type HandoverRow = z.infer<typeof rowSchema>;

/** A hand-over with its place in the queue, and how much the citizen has said. */
export const handoverColumns = `h.id, h.conversation_id, h.dialogue_id, h.channel, h.language, h.status, h.reason, h.asked_at, q.position_in AS position,
  h.agent, h.agent_name, h.claimed_at, h.wanted, n.said, n.said_at FROM handovers h LEFT JOIN handover_queue() q ON q.id = h.id
  LEFT JOIN LATERAL (SELECT count(*)::integer AS said, max(i.received_at) AS said_at FROM inbox i
    JOIN conversations c ON c.id = i.conversation_id WHERE c.dialogue_id = h.dialogue_id) n ON true`;
