import { useEffect, useState } from "react";
import { type AssistView, assistViewSchema } from "../../../contracts/assist.ts";
import { type ConversationName, keyOf, pathOf } from "../conversation.ts";
import { openStream } from "./openStream.ts";

interface Shown {
  key: string;
  view?: AssistView;
  lost: boolean;
}

/** The conversation shown, as it is now. Nothing is kept of the one before: its stream is closed and the next view replaces its own. */
export function useView(name: ConversationName | undefined): { view: AssistView | undefined; lost: boolean } {
  const key = name ? keyOf(name) : "";
  const path = name ? pathOf(name) : undefined;
  const [shown, setShown] = useState<Shown>({ key, lost: false });
  useEffect(() => {
    if (path === undefined) return undefined;
    return openStream({
      address: `/api/v1/${path}/assist`,
      schema: assistViewSchema,
      onValue: (view) => setShown((before) => (isOlder(view, before, key) ? before : { key, view, lost: false })),
      onState: (state) =>
        setShown((before) => ({ ...(before.key === key ? before : { key }), lost: state === "lost" })),
    });
  }, [key, path]);
  return shown.key === key ? { view: shown.view, lost: shown.lost } : { view: undefined, lost: false };
}

/** After a reconnection to another process an older view may come once more. */
const isOlder = (view: AssistView, before: Shown, key: string): boolean =>
  before.key === key && before.view !== undefined && view.version < before.view.version;
