import { useEffect, useState } from "preact/hooks";
import type { Chat } from "./controller.ts";
import type { ChatState } from "./state.ts";

/** The chat's present state, rendered again at each change. */
export function useChat(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state());
  useEffect(() => {
    setState(chat.state());
    return chat.subscribe(() => setState(chat.state()));
  }, [chat]);
  return state;
}
