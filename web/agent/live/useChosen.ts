import { useCallback, useEffect, useState } from "react";
import { type ConversationName, hashOf, nameOf } from "../conversation.ts";

/** The conversation shown is in the address: a reload comes back to it, and « back » to the one before. */
export function useChosen(): [ConversationName | undefined, (name: ConversationName | undefined) => void] {
  const [chosen, setChosen] = useState(() => nameOf(location.hash));
  useEffect(() => {
    const follow = () => setChosen(nameOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const choose = useCallback((name: ConversationName | undefined) => {
    location.hash = name ? hashOf(name) : "";
  }, []);
  return [chosen, choose];
}
