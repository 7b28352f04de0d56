import { useEffect, useRef } from "react";
import { channelLabels, languageLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useNow } from "../live/useNow.ts";
import { Owner } from "../owner/Owner.tsx";
import { statusTexts } from "../statusTexts.ts";
import { lasting } from "../timeOf.ts";
import { useConversation } from "./ConversationContext.tsx";

/** Whose turn this is: channel, status, how long, who has it, and what may be done with the whole. */
export function Head({ username }: { username: string }) {
  const { t, label, language } = useLanguage();
  const { view, name } = useConversation();
  const now = useNow(10_000);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [name]);
  const who = view.citizen.record?.name ?? t("unknownCitizen");
  return (
    <div className="talk-head">
      <h1 ref={title} tabIndex={-1}>
        {label(channelLabels[view.channel])} <span>{who}</span>
      </h1>
      <p className="quiet">
        {label(statusTexts[view.status])}
        {` · ${label(languageLabels[view.language])} · `}
        {lasting(view.startedAt, view.endedAt ? new Date(view.endedAt) : now, language)}
        {view.agent !== undefined && view.agent !== username && ` · ${t("hasIt", { who: view.agent })}`}
      </p>
      <Owner username={username} />
    </div>
  );
}
