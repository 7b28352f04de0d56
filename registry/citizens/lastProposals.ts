import { z } from "zod";
import { proposalSchema, type Proposal } from "../../contracts/turn.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const details = proposalSchema.pick({ reasons: true, factors: true });

/** What was last proposed in a dialogue, as it was kept: title, reasons, factors. */
export async function lastProposals(database: Database, vault: Vault, dialogueId: string): Promise<Proposal[]> {
  const prisma = await database.prisma();
  const newest = await prisma.proposal.findFirst({ where: { dialogueId }, orderBy: { proposedAt: "desc" } });
  if (!newest) return [];
  const rows = await prisma.proposal.findMany({ where: { dialogueId, turnId: newest.turnId } });
  return z
    .array(z.object({ offeringId: z.string(), title: z.string(), details: z.instanceof(Uint8Array) }))
    .parse(rows)
    .map(({ offeringId, title, details: sealed }) => ({
      offeringId,
      title,
      ...details.parse(vault.open("proposals.details", sealed)),
    }));
}
