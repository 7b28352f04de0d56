/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../contracts/language.ts";
import { say, type TextName } from "../texts.ts";
import { Icon } from "./icons.tsx";
import type { ChatState } from "./state.ts";

/** What is going on, to see (connection, notices) and to hear (those, and typing and sending). */
export function StatusLine({ state, language }: { state: ChatState; language: Language }) {
  const banner = bannerOf(state);
  const wasOfflineRef = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (state.connection === "online" && wasOfflineRef.current) setBack(true);
    if (state.connection === "offline") setBack(false);
    wasOfflineRef.current = state.connection === "offline";
  }, [state.connection]);
  const spoken = banner ?? spokenOf(state) ?? (back ? "back" : undefined);
  return (
    <>
      {banner && (
        <p class={banner === "offline" ? "banner warning" : "banner"} aria-hidden="true">
          <Icon name={banner === "offline" ? "alert" : "info"} />
          <span>{say(banner, language)}</span>
        </p>
      )}
      <output class="sr-only">{photoProgress(state, language) ?? (spoken && say(spoken, language))}</output>
    </>
  );
}

function bannerOf(state: ChatState): TextName | undefined {
  if (state.connection === "offline") return "offline";
  if (state.history === "loading" && state.entries.length === 0) return "loading";
  return state.notice;
}

/** Told at the start and half-way: a reader that hears each percent hears nothing else. */
function photoProgress({ pending }: ChatState, language: Language): string | undefined {
  const last = pending.at(-1);
  if (!last?.photo || last.status !== "sending") return undefined;
  return say("sendingPhoto", language, { percent: (last.progress ?? 0) >= 50 ? 50 : 0 });
}

function spokenOf(state: ChatState): TextName | undefined {
  if (state.typing) return "typing";
  const last = state.pending.at(-1);
  if (last?.status === "failed" || last?.status === "refused" || last?.status === "sending") return last.status;
  return state.entries.at(-1)?.from === "citizen" ? "sent" : undefined;
}
