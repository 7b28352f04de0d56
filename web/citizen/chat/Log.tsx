/** @jsxImportSource preact */
import { useRef } from "preact/hooks";
import type { Choice } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import { say } from "../texts.ts";
import { Examples } from "./Examples.tsx";
import { groupEntries } from "./grouping.ts";
import { GroupView, Welcome } from "./GroupView.tsx";
import { Icon } from "./icons.tsx";
import { PendingView } from "./PendingView.tsx";
import { useLogScroll } from "./useLogScroll.ts";
import type { ChatState } from "./state.ts";

export interface LogProps {
  state: ChatState;
  language: Language;
  now: number;
  onChoice: (choice: Choice) => void;
  onRetry: (clientActivityID: string) => void;
  onDiscard: (clientActivityID: string) => void;
}

export function Log(props: LogProps) {
  const { state, language } = props;
  const log = useRef<HTMLDivElement>(null);
  const scroll = useLogScroll(log, state);
  const groups = groupEntries(state.entries);
  const unbegun = groups.length + state.pending.length === 0 && state.history === "ready";
  // A choice moves the citizen on: its button goes away, so the focus must have somewhere to be.
  const choose = (choice: Choice) => {
    log.current?.focus({ preventScroll: true });
    props.onChoice(choice);
  };
  return (
    <div class="log-frame">
      <div
        class="log"
        ref={log}
        role="log"
        // A region that scrolls must be reachable from the keyboard (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={say("logLabel", language)}
        aria-live={state.history === "loading" ? "off" : "polite"}
        aria-busy={state.history === "loading"}
        onScroll={scroll.onScroll}
      >
        <Welcome language={language} />
        {unbegun && <Examples language={language} onChoice={choose} />}
        {groups.map((group, index) => (
          <GroupView
            key={group.key}
            group={group}
            language={language}
            now={props.now}
            active={index === groups.length - 1 && state.pending.length === 0}
            onChoice={choose}
          />
        ))}
        {state.pending.map((pending) => (
          <PendingView key={pending.clientActivityID} {...props} pending={pending} />
        ))}
        {state.typing && (
          <div class="typing" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        )}
      </div>
      {scroll.missed && (
        <button type="button" class="jump" onClick={scroll.toEnd}>
          <Icon name="down" />
          {say("newMessages", language)}
        </button>
      )}
    </div>
  );
}
