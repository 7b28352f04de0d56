/** @jsxImportSource preact */
import { useId } from "preact/hooks";
import type { Card, Choice } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import { say, texts, type TextName } from "../texts.ts";
import { factIcon, Icon } from "./icons.tsx";
import { safeUrl } from "./richText.ts";
import { seatsOf } from "./seats.ts";

/** A proposal: what, where, when, how much, why. `language` is that of the reply; the title may be in another. */
export function CardView(props: { card: Card; language: Language; onChoice: (choice: Choice) => void }) {
  const { card, language } = props;
  const id = useId();
  const kind = kindName(card.kind);
  return (
    <article class="card" aria-labelledby={id}>
      <header class="card-head">
        {kind && <p class="card-kind">{say(kind, language)}</p>}
        <h3 id={id} lang={card.lang}>
          {card.title}
        </h3>
        {card.summary && <p lang={card.lang}>{card.summary}</p>}
      </header>
      {card.facts.length > 0 && (
        <dl class="facts">
          {card.facts.map((fact) => (
            <Fact key={fact.name + fact.value} {...fact} />
          ))}
        </dl>
      )}
      {card.reasons.length > 0 && <Reasons reasons={card.reasons} language={language} />}
      <CardActions {...props} />
    </article>
  );
}

const kindName = (kind: string) => Object.keys(texts).find((name): name is TextName => name === kind);

/** Characters from which a fact takes the whole width of its card. */
const longFact = 60;

function Fact({ name, label, value }: Card["facts"][number]) {
  const seats = /seat/i.test(name) ? seatsOf(value) : undefined;
  return (
    <div class={value.length > longFact ? "fact long" : "fact"}>
      <dt>
        <Icon name={factIcon(name)} />
        {label}
      </dt>
      <dd>
        {value}
        {seats && (
          <span class="seats" aria-hidden="true">
            <svg viewBox="0 0 100 6" preserveAspectRatio="none">
              <rect width={(100 * (seats.total - seats.left)) / seats.total} height="6" />
            </svg>
          </span>
        )}
      </dd>
    </div>
  );
}

function Reasons({ reasons, language }: { reasons: string[]; language: Language }) {
  return (
    <div class="reasons">
      <h4>{say("why", language)}</h4>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon name="check" />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CardActions(props: { card: Card; language: Language; onChoice: (choice: Choice) => void }) {
  const { card, language, onChoice } = props;
  const url = safeUrl(card.url);
  if (card.choices.length === 0 && !url) return null;
  return (
    <div class="card-actions">
      {card.choices.map((choice, index) => (
        <button
          key={choice.label}
          type="button"
          class={index === 0 ? "button primary" : "button"}
          onClick={() => onChoice(choice)}
        >
          {choice.label}
          <span class="sr-only"> : {card.title}</span>
        </button>
      ))}
      {url && (
        <a class="link-out" href={url} target="_blank" rel="noopener noreferrer">
          {say("details", language)}
          <Icon name="out" />
          <span class="sr-only">{say("newWindow", language)}</span>
        </a>
      )}
    </div>
  );
}
