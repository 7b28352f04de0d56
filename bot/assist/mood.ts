import type { AssistInput, AssistLine, Suggestions } from "../../contracts/assist.ts";
import { alarmIn } from "./alarms.ts";

type Mood = Suggestions["mood"];

/** As the score of somebody who says « c’est inacceptable, j’en peux plus ». */
const STRONGLY_NEGATIVE = -0.5;

const angryTwice = {
  fr: "Très mécontent deux fois de suite : une personne d’expérience peut prendre le relais.",
  en: "Very upset twice in a row: an experienced person may take over.",
};

/** How the citizen feels, a point a settled line, and whether a supervisor should know. For staff only. */
export function mood({ lines, turns }: AssistInput): Mood {
  const byId = new Map(turns.map(({ lineId, turn }) => [lineId, turn.sentiment]));
  const trend = lines.flatMap((line) => {
    const sentiment = byId.get(line.id);
    return sentiment && isSettled(line) ? [{ lineId: line.id, sentiment }] : [];
  });
  const alert = alertIn(lines.filter(isSettled), trend);
  return { trend, ...(alert ? { alert } : {}) };
}

const isSettled = ({ from, final }: AssistLine): boolean => from === "citizen" && final;

/** The newest reason, for that is the one to act on. */
function alertIn(lines: readonly AssistLine[], trend: Mood["trend"]): Mood["alert"] {
  const said = lines.flatMap(({ id, text }) => {
    const alarm = alarmIn(text);
    return alarm ? [{ reason: alarm, lineId: id }] : [];
  });
  const twice = trend.flatMap(({ lineId, sentiment }, at) => {
    const before = trend[at - 1];
    const both = isStrong(sentiment) && before !== undefined && isStrong(before.sentiment);
    return both ? [{ reason: angryTwice, lineId }] : [];
  });
  const order = new Map(lines.map(({ id }, at) => [id, at]));
  return [...twice, ...said].toSorted((a, b) => (order.get(a.lineId) ?? 0) - (order.get(b.lineId) ?? 0)).at(-1);
}

const isStrong = ({ label, score }: Mood["trend"][number]["sentiment"]): boolean =>
  label === "negative" && score <= STRONGLY_NEGATIVE;
