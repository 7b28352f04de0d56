import type { Compared } from "./compare.ts";
import type { Evaluation } from "./evaluate.ts";

/** A line of the report, as an object and as text. */
export interface ReportLine {
  value: object;
  text: string;
}

/** The measures of ours, then of each peer with the difference, then what is absent. */
export function searchReport({ ours, peers, absent }: Compared): ReportLine[] {
  const styles = Object.keys(ours.styles);
  return [
    {
      value: { retriever: "citoyen360", ...measuresOf(ours) },
      text: [heading(styles), row("Citoyen 360", ours, styles)].join("\n"),
    },
    ...peers.map(({ name, evaluation, better }) => ({
      value: { retriever: name, ...measuresOf(evaluation), better },
      text: `${row(name, evaluation, styles)}\n${"".padEnd(NAME)}  ours ${signed(better.mean)} [${signed(better.low)}, ${signed(better.high)}], p ${better.p.toFixed(4)}`,
    })),
    { value: { noAnswer: ours.noAnswer, wronglyEmpty: ours.wronglyEmpty }, text: toldLine(ours) },
    ...absent.map((sentence) => ({ value: { absent: sentence }, text: `not compared: ${sentence}` })),
  ];
}

const NAME = 28;
const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

function measuresOf({ overall, styles, milliseconds }: Evaluation) {
  return { ...overall, styles, milliseconds };
}

function heading(styles: readonly string[]): string {
  return `${"".padEnd(NAME)}  nDCG@10  MRR@10  Recall@20  p50 ms  p99 ms  ${styles.map((style) => style.padStart(12)).join("")}`;
}

function row(name: string, { overall, styles, milliseconds }: Evaluation, order: readonly string[]): string {
  const three = (value: number, width: number) => value.toFixed(3).padStart(width);
  const times = [milliseconds.p50, milliseconds.p99].map((ms) => ms.toFixed(2).padStart(6)).join("  ");
  const perStyle = order.map((style) => three(styles[style]?.ndcg10 ?? 0, 12)).join("");
  return `${name.padEnd(NAME)}  ${three(overall.ndcg10, 7)} ${three(overall.mrr10, 7)}  ${three(overall.recall20, 9)}  ${times}  ${perStyle}`;
}

function toldLine({ noAnswer, wronglyEmpty, overall }: Evaluation): string {
  return `nothing found: told for ${noAnswer.empty} of ${noAnswer.queries} queries without an answer, and for ${wronglyEmpty} of ${overall.queries} with one`;
}
