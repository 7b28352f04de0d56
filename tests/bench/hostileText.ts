import { scoreSentiment } from "../../analytics/index.ts";
import { redact } from "../../registry/index.ts";

/** Pieces that a careless pattern reads again from each of its repetitions. */
const pieces = ["1 ", "Marie ", "a.", "12 rue de ", "je m'appelle ", "4505550142", "'-'", "A", "pas ", "très ", "!!"];
const readers: Record<string, (text: string) => unknown> = {
  redact,
  sentiment: (text) => scoreSentiment(text, "fr"),
};

const SHORT = 4_000;
/** Eight times the text may take sixteen times the time: twice the room for a busy machine, and far from its square (64). */
const LENGTHS = 8;
const MOST = 16;

/** The time that reading takes must grow with the text and not with its square. Exit code 1 when one does not. */
export async function benchHostileText(): Promise<void> {
  for (const [name, read] of Object.entries(readers)) {
    const growths = pieces.map((piece) => growth(read, piece));
    const worst = Math.max(...growths);
    const piece = pieces[growths.indexOf(worst)] ?? "";
    console.log(`  ${name}: ${LENGTHS} times the text takes at most ${worst.toFixed(1)} times the time (« ${piece} »)`);
    if (worst > MOST) process.exitCode = 1;
  }
}

function growth(read: (text: string) => unknown, piece: string): number {
  const [short, long] = [SHORT, SHORT * LENGTHS].map((length) => {
    const text = piece.repeat(length / piece.length);
    return Math.min(...Array.from({ length: 5 }, () => timeOf(() => read(text))));
  });
  return (long ?? 0) / Math.max(short ?? 0, 0.05);
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
