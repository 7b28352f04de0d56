import { Button } from "@mantine/core";
import { KeySign } from "../keys/KeySign.tsx";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Suggestion } from "../talk/Suggestion.tsx";
import { useWrapUpForm } from "../wrapup/WrapUpContext.tsx";
import { Card } from "./Card.tsx";
import { FilledSlot } from "./FilledSlot.tsx";
import { MissingSlot } from "./MissingSlot.tsx";

/** The step of the procedure: what to ask now, what was heard and is to be confirmed, what is missing, and the request. */
export function NextStep() {
  const { t, label } = useLanguage();
  const { view, readOnly, mayAct, insert, act } = useConversation();
  const { openWith } = useWrapUpForm();
  const step = view.nextStep;
  if (!step) return null;
  const unconfirmed = step.filled.filter(({ confirmed }) => !confirmed).map(({ slot }) => slot);
  const { question, opens } = step;
  return (
    <Card title={t("nextStep")}>
      <Suggestion id={step.id} part="next_step" named={label(step.title)} evidence={step.evidence}>
        <p>
          <strong>{label(step.title)}</strong>
        </p>
        {question !== undefined && (
          <div className="ask-now">
            <p lang={view.language}>{question}</p>
            {!readOnly && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => insert({ suggestionId: step.id, part: "next_step", text: question })}
              >
                {t("insert")}
              </Button>
            )}
          </div>
        )}
        <ul className="slots">
          {step.filled.map((slot) => (
            <FilledSlot key={slot.slot} filled={slot} />
          ))}
          {step.missing.map((slot) => (
            <MissingSlot key={slot.slot} missing={slot} />
          ))}
        </ul>
        {!readOnly && (
          <div className="buttons">
            {mayAct && unconfirmed.length > 0 && (
              <Button
                size="xs"
                variant="default"
                aria-keyshortcuts="s"
                onClick={() => void act({ kind: "confirmed", slots: unconfirmed })}
              >
                {t("confirmAll")} <KeySign of="s" />
              </Button>
            )}
            {opens && (
              <Button size="xs" aria-keyshortcuts="o" onClick={() => openWith(opens, step)}>
                {t("openRequest")} <KeySign of="o" />
              </Button>
            )}
          </div>
        )}
      </Suggestion>
    </Card>
  );
}
