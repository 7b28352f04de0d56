/** @jsxImportSource preact */
import type { Choice } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import { CardView } from "./CardView.tsx";
import { dayName, timeOf, type Group } from "./grouping.ts";
import { Mark } from "./icons.tsx";
import { PhotoLine } from "./PendingView.tsx";
import { RichText } from "./RichText.tsx";
import type { Entry } from "./state.ts";

export interface GroupProps {
  group: Group;
  language: Language;
  now: number;
  /** The last group, waiting for an answer: its quick answers are still of use. */
  active: boolean;
  onChoice: (choice: Choice) => void;
}

export function GroupView(props: GroupProps) {
  const { group, language } = props;
  const speaker = group.agent
    ? say("person", language, { name: group.agent })
    : say(group.from === "citizen" ? "you" : "assistant", language);
  return (
    <>
      {group.newDay && (
        <p class="day">
          <span>{dayName(group.at, props.now, language) ?? say("today", language)}</span>
        </p>
      )}
      <div class={`group ${group.from}`} data-from={group.from}>
        {group.from === "assistant" && <Avatar {...(group.agent ? { name: group.agent } : {})} />}
        <div class="bubbles">
          {group.entries.map((entry) => (
            <Bubble key={entry.id} entry={entry} speaker={speaker} {...props} />
          ))}
          <p class="meta">
            <span aria-hidden="true">{speaker} · </span>
            <time dateTime={new Date(group.at).toISOString()}>{timeOf(group.at, language)}</time>
          </p>
        </div>
      </div>
    </>
  );
}

function Bubble(props: GroupProps & { entry: Entry; speaker: string }) {
  const { entry, onChoice } = props;
  const lang = entry.lang ?? props.language;
  const isLast = props.group.entries.at(-1) === entry;
  return (
    <div class="turn" lang={lang}>
      {(entry.text || entry.photos.length > 0) && (
        <div class="bubble">
          <span class="sr-only" lang={props.language}>
            {props.speaker} :{" "}
          </span>
          {entry.text && <RichText text={entry.text} />}
          {entry.photos.map((name, index) => (
            <PhotoLine key={index} name={name} language={props.language} />
          ))}
        </div>
      )}
      {entry.reply?.cards.map((card, index) => (
        <CardView key={index} card={card} language={lang} onChoice={onChoice} />
      ))}
      {props.active && isLast && <QuickAnswers choices={entry.reply?.choices ?? []} onChoice={onChoice} />}
    </div>
  );
}

function QuickAnswers({ choices, onChoice }: { choices: Choice[]; onChoice: (choice: Choice) => void }) {
  if (choices.length === 0) return null;
  return (
    <ul class="choices">
      {choices.map((choice) => (
        <li key={choice.label}>
          <button type="button" class="button" onClick={() => onChoice(choice)}>
            {choice.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The assistant's mark, or the first letter of the person who speaks in its place. */
function Avatar({ name }: { name?: string }) {
  return (
    <div class="avatar" aria-hidden="true">
      {name ? name.charAt(0) : <Mark />}
    </div>
  );
}

/** The first bubble is ours: nothing is sent or recorded before the citizen writes. */
export function Welcome({ language }: { language: Language }) {
  return (
    <div class="group assistant">
      <Avatar />
      <div class="bubbles">
        <div class="bubble" lang={language}>
          <span class="sr-only">{say("assistant", language)} : </span>
          <p>{say("welcome", language)}</p>
        </div>
      </div>
    </div>
  );
}
