import { z } from "zod";
import { fold } from "../contracts/fold.ts";
import { interactionSchema, type InteractionFilter } from "../contracts/interaction.ts";
import type { Prisma } from "../prisma/generated/client.ts";
import { startOfCityDay } from "./cityTime.ts";
import type { Database } from "./database/database.ts";
import type { Registry } from "./registry.ts";

const rowsSchema = z.array(interactionSchema.extend({ at: z.date().transform((at) => at.toISOString()) }));

/** The analytic view of turns, newest first. */
export function createInteractions(database: Database): Registry["interactions"] {
  return {
    async list(filter) {
      const { page, pageSize } = filter;
      const where = whereOf(filter);
      const prisma = await database.prisma();
      const [total, rows] = await Promise.all([
        prisma.interaction.count({ where }),
        prisma.interaction.findMany({
          where,
          orderBy: [{ at: "desc" }, { turnId: "asc" }],
          skip: (page - 1) * pageSize,
          take: pageSize,
        }),
      ]);
      return { items: rowsSchema.parse(rows), total, page, pageSize };
    },
  };
}

function whereOf(filter: InteractionFilter): Prisma.InteractionWhereInput {
  const { from, to, channel, language, intent, outcome, sentiment, text } = filter;
  return {
    at: { ...(from ? { gte: startOfCityDay(from) } : {}), ...(to ? { lt: startOfCityDay(to, 1) } : {}) },
    ...(channel ? { channel } : {}),
    ...(language ? { language } : {}),
    ...(intent ? { intent } : {}),
    ...(outcome ? { outcome } : {}),
    ...(sentiment ? { sentimentLabel: sentiment } : {}),
    ...(text ? { foldedText: { contains: escapeLike(fold(text)) } } : {}),
  };
}

/** Prisma passes `%` and `_` through to LIKE, where they would match anything. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");
