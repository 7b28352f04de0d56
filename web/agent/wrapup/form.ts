import { z } from "zod";
import type { AssistView } from "../../../contracts/assist.ts";
import type { WrapUp } from "../../../contracts/calls.ts";
import type { Language } from "../../../contracts/language.ts";

export const wrapUpFormSchema = z.object({
  id: z.string(),
  /** As the agent wrote it; until they do, the note drafted from the summary stands. */
  note: z.string().optional(),
  chosen: z.object({ code: z.string(), title: z.object({ fr: z.string(), en: z.string() }) }).optional(),
  open: z.boolean(),
});
export type WrapUpForm = z.infer<typeof wrapUpFormSchema>;

export const emptyForm = (): WrapUpForm => ({ id: crypto.randomUUID(), open: false });

/** The note before anybody touches it: the engine's, else the summary's sentence and its facts one a row. */
export function draftNote({ summary, note }: Pick<AssistView, "summary" | "note">, language: Language): string {
  if (note !== undefined) return note;
  if (!summary) return "";
  const facts = summary.facts.map(({ label, value }) => `- ${label[language]} : ${value}`);
  return [summary.text[language], ...facts].join("\n").slice(0, LONGEST_NOTE);
}
export const LONGEST_NOTE = 4_000;

/** What is sent: with the request, its fields as they stand. Undefined while the code or the note is missing. */
export function wrapUpOf(form: WrapUpForm, view: AssistView, language: Language): WrapUp | undefined {
  const note = (form.note ?? draftNote(view, language)).trim();
  if (note === "" || !form.chosen) return undefined;
  const filled = form.open ? (view.nextStep?.filled ?? []) : [];
  const fields = Object.fromEntries(filled.map(({ slot, value }) => [slot, value]));
  return { id: form.id, code: form.chosen.code, note, open: form.open, fields };
}
