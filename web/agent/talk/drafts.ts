import { z } from "zod";
import { feedbackSchema } from "../../../contracts/assist.ts";

const acceptedSchema = feedbackSchema.pick({ suggestionId: true, part: true }).extend({ text: z.string() });
/** A suggestion whose text went into what is being written, as it was. */
export type Accepted = z.infer<typeof acceptedSchema>;

export const draftSchema = z.object({ text: z.string(), accepted: z.array(acceptedSchema).max(20) });
export type Draft = z.infer<typeof draftSchema>;

/** What became of the suggestions of a draft when it is sent: `used` word for word, or `edited`. */
export const verdictsOf = ({ text, accepted }: Draft) =>
  accepted.map(({ text: as, ...suggestion }) => ({
    ...suggestion,
    verdict: text.includes(as) ? ("used" as const) : ("edited" as const),
  }));
