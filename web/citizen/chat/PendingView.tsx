/** @jsxImportSource preact */
import type { Language } from "../../../contracts/language.ts";
import { say, type TextName } from "../texts.ts";
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
          {pending.text && <RichText text={pending.text} />}
          {pending.photo && <PhotoLine name={pending.photo.name} language={language} />}
        </div>
        {unsent ? <Unsent {...props} /> : <Sending {...props} />}
      </div>
    </div>
  );
}

function Sending({ pending, language }: PendingProps) {
  if (!pending.photo) return <p class="meta">{say("sending", language)}</p>;
  const percent = Math.round(pending.progress ?? 0);
  const label = say("sendingPhoto", language, { percent });
  return (
    <p class="meta">
      <progress max={100} value={percent} aria-label={label} /> {label}
    </p>
  );
}

/** A photo by its name: the picture itself stays where it was sent. */
export function PhotoLine({ name, language }: { name: string; language: Language }) {
  return (
    <p class="photo-line" lang={language}>
      <Icon name="camera" />
      <span>{say("photoSent", language, { name })}</span>
    </p>
  );
}

function Unsent({ pending, language, onRetry, onDiscard }: PendingProps) {
  const id = pending.clientActivityID;
  return (
    <div class="unsent-actions">
      <p>
        <Icon name="alert" />
        {say(unsentReason(pending), language)}
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

function unsentReason({ status, photo }: Pending): TextName {
  if (status !== "refused") return "failed";
  return photo ? "photoRefused" : "refused";
}
