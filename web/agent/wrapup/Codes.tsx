import { Radio } from "@mantine/core";
import { useState } from "react";
import type { Bilingual } from "../../../contracts/language.ts";
import { useLanguage } from "../language.ts";
import { certaintyOf } from "../panel/certainty.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Quotes } from "../talk/Quotes.tsx";
import { CodeSearch, type FoundType } from "./CodeSearch.tsx";
import { useWrapUpForm } from "./WrapUpContext.tsx";

/** The three codes proposed, those searched for, and the one chosen. */
export function Codes() {
  const { t, label } = useLanguage();
  const { view } = useConversation();
  const { form, change } = useWrapUpForm();
  const [found, setFound] = useState<readonly FoundType[]>([]);
  const proposed = new Set(view.codes.map(({ code }) => code));
  const others: FoundType[] = [...found, ...(form.chosen ? [form.chosen] : [])].filter(
    ({ code }, index, all) => !proposed.has(code) && all.findIndex((one) => one.code === code) === index,
  );
  const titles = new Map<string, Bilingual>([...others, ...view.codes].map(({ code, title }) => [code, title]));
  const choose = (code: string) => {
    const title = titles.get(code);
    if (title) change({ chosen: { code, title } });
  };
  const days = (count: number) => t(count === 1 ? "targetDay" : "targetDays", { count: String(count) });
  return (
    <>
      <Radio.Group label={t("code")} value={form.chosen?.code ?? null} onChange={choose} className="codes">
        {view.codes.map(({ code, title, targetDays, score, evidence }) => (
          <div key={code}>
            <Radio
              value={code}
              label={`${code} · ${label(title)}`}
              description={`${days(targetDays)} · ${t(certaintyOf(score))}`}
            />
            <Quotes evidence={evidence} />
          </div>
        ))}
        {others.map((one) => (
          <Radio
            key={one.code}
            value={one.code}
            label={`${one.code} · ${label(one.title)}`}
            {...(one.targetDays === undefined ? {} : { description: days(one.targetDays) })}
          />
        ))}
      </Radio.Group>
      <CodeSearch onFound={setFound} />
    </>
  );
}
