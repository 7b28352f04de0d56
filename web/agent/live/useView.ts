import { useEffect, useState } from "react";
import { type AssistView, assistViewSchema } from "../../../contracts/assist.ts";
import { api } from "../api.ts";
import { type ConversationName, keyOf, pathOf } from "../conversation.ts";
import { openStream } from "./openStream.ts";

export interface ShownView {
  key: string;
  view?: AssistView;
  lost: boolean;
  /** It is not there, or not ours to see. */
  gone?: boolean;
}

/** The conversation shown, as it is now. Nothing is kept of the one before: its stream is closed and the next view replaces its own. */
export function useView(name: ConversationName | undefined, isOver: (view: AssistView) => boolean): ShownView {
  const key = name ? keyOf(name) : "";
  const [shown, setShown] = useState<ShownView>({ key, lost: false });
  useEffect(() => {
    if (!name) return undefined;
    return openStream({
      address: `/api/v1/${pathOf(name)}/assist`,
      schema: assistViewSchema,
      onValue: (view) => {
        setShown((before) => (isOlder(view, before, key) ? before : { key, view, lost: false }));
        return isOver(view);
      },
      onState: (state) =>
        setShown((before) => ({ ...(before.key === key ? before : { key }), lost: state === "lost" })),
      onRefused: async () => {
        const answer = await api.find(name);
        const gone = answer.status === "fail" && ["not_found", "not_allowed"].includes(answer.fault);
        if (gone) setShown((before) => ({ ...(before.key === key ? before : { key }), lost: false, gone }));
        return !gone;
      },
    });
  }, [key, name, isOver]);
  return shown.key === key ? shown : { key, lost: false };
}

/** After a reconnection to another process an older view may come once more. */
const isOlder = (view: AssistView, before: ShownView, key: string): boolean =>
  before.key === key && before.view !== undefined && view.version < before.view.version;
