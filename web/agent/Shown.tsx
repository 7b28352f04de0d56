import type { AssistView } from "../../contracts/assist.ts";
import { type ConversationName, keyOf } from "./conversation.ts";
import { useLanguage } from "./language.ts";
import { Panel } from "./panel/Panel.tsx";
import { Announcements } from "./talk/Announcements.tsx";
import { Composer } from "./talk/Composer.tsx";
import { Conversation } from "./talk/Conversation.tsx";
import { Head } from "./talk/Head.tsx";
import { Transcript } from "./talk/Transcript.tsx";
import { WrapUpProvider } from "./wrapup/WrapUpContext.tsx";

interface ShownProps {
  name: ConversationName | undefined;
  view: AssistView | undefined;
  gone: boolean;
  username: string;
  onExpired: () => void;
}

/** The conversation chosen: what is said in the middle, the help at the side. */
export function Shown({ name, view, gone, username, onExpired }: ShownProps) {
  const { t } = useLanguage();
  if (!name || !view)
    return (
      <div className="talk empty">
        <h1>{t("section")}</h1>
        <p role="status">{t(gone ? "notYours" : name ? "loading" : "chooseOne")}</p>
      </div>
    );
  return (
    <Conversation key={keyOf(name)} name={name} view={view} username={username} onExpired={onExpired}>
      <WrapUpProvider username={username}>
        <div className="talk">
          <Head username={username} />
          <Transcript />
          <Composer />
          <Announcements />
        </div>
        <Panel />
      </WrapUpProvider>
    </Conversation>
  );
}
