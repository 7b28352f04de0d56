import { z } from "zod";
import { channelSchema } from "./message.ts";

/** Something received that could not become a turn, for staff to see: nothing that reached us is lost. */
export const failedArrivalSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  receivedAt: z.iso.datetime(),
  attempts: z.number().int(),
  cause: z.string(),
  /** Who sent it, as far as it says. */
  from: z.string(),
});
export type FailedArrival = z.infer<typeof failedArrivalSchema>;

export const arrivalFilterSchema = z.object({
  state: z.literal("failed"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const failedArrivalPageSchema = z.object({
  items: z.array(failedArrivalSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type FailedArrivalPage = z.infer<typeof failedArrivalPageSchema>;

/** One of them whole: `text` is what came, as it was written. */
export const openedArrivalSchema = failedArrivalSchema.extend({ text: z.string() });
export type OpenedArrival = z.infer<typeof openedArrivalSchema>;

export interface FailedArrivals {
  /** Newest first. */
  list(page: number): Promise<FailedArrivalPage>;
  open(id: string): Promise<OpenedArrival | undefined>;
  /** Worked on once more; false when it is not there. */
  retry(id: string): Promise<boolean>;
}
