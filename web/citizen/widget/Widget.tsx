/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../contracts/language.ts";
import { productName } from "../../ui/index.ts";
import { ChatPanel } from "../chat/ChatPanel.tsx";
import type { Chat } from "../chat/controller.ts";
import { Icon, Mark } from "../chat/icons.tsx";
import { useChat } from "../chat/useChat.ts";
import { say } from "../texts.ts";

/** Below this the panel covers the page, so it must be modal. */
const small = "(max-width: 40rem), (max-height: 30rem)";

export function Widget({ chat, initialLanguage }: { chat: Chat; initialLanguage: Language }) {
  const [language, setLanguage] = useState(initialLanguage);
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDialogElement>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const returningRef = useRef(false);
  const unread = useUnread(chat, open);

  function show() {
    if (window.matchMedia(small).matches) panel.current?.showModal();
    else panel.current?.show();
    setOpen(true);
    panel.current?.querySelector("textarea")?.focus();
  }
  function close() {
    panel.current?.close();
    setOpen(false);
    returningRef.current = true;
  }
  // The launcher can take the focus only once it shows again.
  useLayoutEffect(() => {
    if (!open && returningRef.current) launcher.current?.focus();
    returningRef.current = false;
  }, [open]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  }

  const label = unread > 0 ? say("launcherUnread", language, { count: unread }) : say("launcher", language);
  return (
    <div lang={language}>
      <dialog ref={panel} class="panel" aria-label={productName} onKeyDown={onKeyDown} onCancel={close}>
        <ChatPanel
          chat={chat}
          language={language}
          title={productName}
          line={say("tagline", language)}
          actions={<PanelActions language={language} onLanguage={setLanguage} onClose={close} />}
        />
      </dialog>
      <button
        type="button"
        class="launcher"
        ref={launcher}
        hidden={open}
        aria-expanded={open}
        aria-label={label}
        onClick={show}
      >
        <Mark />
        <span>{say("launcher", language)}</span>
        {unread > 0 && <span class="badge">{unread}</span>}
      </button>
    </div>
  );
}

function PanelActions(props: { language: Language; onLanguage: (language: Language) => void; onClose: () => void }) {
  const other = props.language === "fr" ? "en" : "fr";
  return (
    <>
      <button type="button" class="text-button" lang={other} onClick={() => props.onLanguage(other)}>
        {say("switchLanguage", props.language)}
      </button>
      <button type="button" class="icon-button" aria-label={say("close", props.language)} onClick={props.onClose}>
        <Icon name="close" />
      </button>
    </>
  );
}

/** How many messages of the assistant came while the panel was closed. */
function useUnread(chat: Chat, open: boolean): number {
  const said = useChat(chat).entries.filter(({ from }) => from === "assistant").length;
  const [seen, setSeen] = useState(said);
  const loading = useChat(chat).history === "loading";
  useEffect(() => {
    if (open || loading) setSeen(said);
  }, [open, loading, said]);
  return Math.max(0, said - seen);
}
