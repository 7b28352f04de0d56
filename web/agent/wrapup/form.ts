import { z } from "zod";
import type { AssistView } from "../../../contracts/assist.ts";
import type { WrapUp } from "../../../contracts/calls.ts";

export const wrapUpFormSchema = z.object({
  id: z.string(),
  /** As the agent wrote it; until they do, the draft stands. */
  note: z.string().optional(),
  chosen: z.object({ code: z.string(), title: z.object({ fr: z.string(), en: z.string() }) }).optional(),
  open: z.boolean(),
});
export type WrapUpForm = z.infer<typeof wrapUpFormSchema>;

export const emptyForm = (): WrapUpForm => ({ id: crypto.randomUUID(), open: false });

export const LONGEST_NOTE = 4_000;

/** The note as it stands: the agent's own, or the draft while they have not touched it. */
export const noteOf = (form: WrapUpForm, { note = "" }: Pick<AssistView, "note">): string => form.note ?? note;

/** What is sent: with the request, its fields as they stand. Undefined while the code or the note is missing. */
export function wrapUpOf(form: WrapUpForm, view: AssistView): WrapUp | undefined {
  const note = noteOf(form, view).trim();
  if (note === "" || !form.chosen) return undefined;
  const filled = form.open ? (view.nextStep?.filled ?? []) : [];
  const fields = Object.fromEntries(filled.map(({ slot, value }) => [slot, value]));
  return { id: form.id, code: form.chosen.code, note, open: form.open, fields };
}
