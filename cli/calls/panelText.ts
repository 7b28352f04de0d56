import type { AssistView } from "../../contracts/assist.ts";

/** The panel in a terminal, in the caller's language: what changed since a text is for the reader to see. */
export function panelText(view: AssistView): string {
  const { language: lang, nextStep: step } = view;
  const percent = (score: number) => `${Math.round(score * 100)} %`;
  const last = view.lines.findLast(({ from }) => from !== "agent");
  const lines = [
    ...(last ? [`▸ ${last.final ? "" : "… "}${last.text}`] : []),
    ...view.asked.map(
      ({ label, topic, score }) => `  ? ${label[lang]}${topic ? ` – ${topic}` : ""} (${percent(score)})`,
    ),
    ...(step ? [`  → ${step.title[lang]}${step.question ? ` : ${step.question}` : ""}`] : []),
    ...(step?.filled ?? []).map(
      ({ label, value, confirmed }) => `    ${confirmed ? "✓" : "·"} ${label[lang]} = ${value}`,
    ),
    ...(step && step.missing.length > 0 ? [`    ✗ ${step.missing.map(({ label }) => label[lang]).join(", ")}`] : []),
    ...(view.reply ? [`  « ${view.reply.text} »`] : []),
    ...view.knowledge.map(
      ({ title, source }) => `  ▪ ${title} (${[source.name, source.date].filter(Boolean).join(", ")})`,
    ),
    ...view.proposals.map(({ title, reasons }) => `  ★ ${title} – ${reasons.join("; ")}`),
    ...view.codes.map(({ code, title, score }) => `  # ${code} ${title[lang]} (${percent(score)})`),
    ...(view.mood.alert ? [`  ! ${view.mood.alert.reason[lang]}`] : []),
    ...(view.status !== "live" && view.summary ? [`  = ${view.summary.text[lang]}`] : []),
  ];
  return lines.join("\n");
}
