import { z } from "zod";
import type { ProposedCode } from "./assist.ts";
import type { Language } from "./language.ts";

const bilingualSchema = z.object({ fr: z.string().min(1), en: z.string().min(1) });

/** One of the kinds of requests a 311 handles. A demonstration list, written for the project; `targetDays` are working days. */
export const requestTypeSchema = z.object({
  code: z.string().regex(/^[A-Z]{2,4}-\d{3}$/),
  title: bilingualSchema,
  /** How people say it, a language: what the ranking learns from beside the title. */
  said: z.object({ fr: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
  department: bilingualSchema,
  targetDays: z.number().int().min(1).max(365),
  /** Fields the request needs before it is opened. */
  needs: z.array(z.enum(["address", "description", "date", "name", "phone", "email", "photo", "registration"])),
  /** The flow that asks for them, when there is one. */
  flow: z.string().optional(),
  /** The `requestType` of the catalogue's service that this is, when the catalogue has one. */
  service: z.string().optional(),
});
export type RequestType = z.infer<typeof requestTypeSchema>;

export interface RequestTypes {
  all(): readonly RequestType[];
  byCode(code: string): RequestType | undefined;
  /** Best first, at most `limit` (3). `texts` are what the citizen said, oldest first, with the ids of their lines. */
  propose(
    texts: readonly { lineId: string; text: string }[],
    language: Language,
    limit?: number,
  ): Promise<ProposedCode[]>;
}
