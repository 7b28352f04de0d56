import type { AssistView } from "../../../contracts/assist.ts";

export interface News {
  corrected: string[];
  /** What the citizen wrote; a caller is heard, so nothing is read out over them. */
  written: string[];
  replyReady: boolean;
}

/** What somebody who does not see the page is to be told between two views. */
export function newsBetween(before: AssistView, after: AssistView): News {
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const isNew = (id: string) => !known.has(id);
  return {
    corrected: after.lines
      .filter(({ id, corrected, text }) => corrected && !isNew(id) && known.get(id)?.text !== text)
      .map(({ text }) => text),
    written:
      after.kind === "message"
        ? after.lines.filter(({ id, from }) => from === "citizen" && isNew(id)).map(({ text }) => text)
        : [],
    replyReady: after.reply !== undefined && after.reply.id !== before.reply?.id,
  };
}

export const nothingNew: News = { corrected: [], written: [], replyReady: false };

/** Several at once are one; only the last few words of each kind are worth reading out. */
export const together = (one: News, two: News): News => ({
  corrected: [...one.corrected, ...two.corrected].slice(-2),
  written: [...one.written, ...two.written].slice(-2),
  replyReady: one.replyReady || two.replyReady,
});
