import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";
import { type News, newsBetween, nothingNew, together } from "./news.ts";

/** A call changes several times a second: what is read out waits, and comes together. */
const AT_MOST_EVERY_MS = 5_000;

/** The only live region of a conversation: it speaks of corrections, written messages and a reply that is ready, not of each word. */
export function Announcements() {
  const { t } = useLanguage();
  const { view } = useConversation();
  const last = useRef(view);
  const waiting = useRef<News>(nothingNew);
  const [told, setTold] = useState<News>(nothingNew);
  useEffect(() => {
    waiting.current = together(waiting.current, newsBetween(last.current, view));
    last.current = view;
  }, [view]);
  useEffect(() => {
    const timer = setInterval(() => {
      const news = waiting.current;
      if (news.corrected.length + news.written.length === 0 && !news.replyReady) return;
      waiting.current = nothingNew;
      setTold(news);
    }, AT_MOST_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className="sr-only">
      {told.written.map((text) => `${t("newMessage", { text })} `)}
      {told.corrected.map((text) => `${t("correctedTo", { text })} `)}
      {told.replyReady ? t("replyReady") : ""}
    </p>
  );
}
