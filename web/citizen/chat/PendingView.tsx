/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import { Icon } from "./icons.tsx";
import { RichText } from "./RichText.tsx";
import type { Pending } from "./state.ts";

export interface PendingProps {
  pending: Pending;
  language: Language;
  onRetry: (clientActivityID: string) => void;
  onDiscard: (clientActivityID: string) => void;
}

/** A message the server has not given back yet: being sent, or not sent and why. */
export function PendingView(props: PendingProps) {
  const { pending, language } = props;
  const unsent = pending.status === "failed" || pending.status === "refused";
  return (
    <div class={unsent ? "group citizen unsent" : "group citizen"} data-from="citizen">
      <div class="bubbles">
        <div class="bubble" lang={pending.locale}>
          <span class="sr-only" lang={language}>
            {say("you", language)} :{" "}
          </span>
          <RichText text={pending.text} />
        </div>
        {unsent ? <Unsent {...props} /> : <p class="meta">{say("sending", language)}</p>}
      </div>
    </div>
  );
}

function Unsent({ pending, language, onRetry, onDiscard }: PendingProps) {
  const id = pending.clientActivityID;
  return (
    <div class="unsent-actions">
      <p>
        <Icon name="alert" />
        {say(pending.status === "refused" ? "refused" : "failed", language)}
      </p>
      {pending.status === "failed" && (
        <button type="button" class="text-button" onClick={() => onRetry(id)}>
          {say("retry", language)}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => onDiscard(id)}>
        {say("discard", language)}
      </button>
    </div>
  );
}
