import { Button } from "@mantine/core";
import { KeySign } from "../keys/KeySign.tsx";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";
import { Suggestion } from "./Suggestion.tsx";

/** What the engine would answer, in the citizen's language; accepting it puts it in the field, and nothing else does. */
export function SuggestedReply() {
  const { t } = useLanguage();
  const { view, readOnly, insert, verdicts } = useConversation();
  const { reply } = view;
  if (!reply || readOnly) return null;
  const used = verdicts.has(reply.id);
  return (
    <Suggestion id={reply.id} part="reply" named={t("suggestedReply")} evidence={reply.evidence}>
      <div className="suggested-reply">
        <p lang={reply.lang}>{reply.text}</p>
        <Button
          size="xs"
          variant={used ? "default" : "filled"}
          aria-keyshortcuts="a"
          onClick={() => insert({ suggestionId: reply.id, part: "reply", text: reply.text })}
        >
          {t("accept")} <KeySign of="a" />
        </Button>
      </div>
    </Suggestion>
  );
}
