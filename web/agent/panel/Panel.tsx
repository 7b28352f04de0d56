import { Fault } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { WrapUp } from "../wrapup/WrapUp.tsx";
import { Asked } from "./Asked.tsx";
import { Citizen } from "./Citizen.tsx";
import { Knowledge } from "./Knowledge.tsx";
import { Mood } from "./Mood.tsx";
import { NextStep } from "./NextStep.tsx";
import { Proposals } from "./Proposals.tsx";
import { Summary } from "./Summary.tsx";

/** Everything the engine tells the agent, what is needed first at the top. */
export function Panel() {
  const { t } = useLanguage();
  const { fault } = useConversation();
  return (
    <aside className="panel-side" aria-label={t("help")}>
      <div className="panel-cards">
        {fault && <Fault of={fault} />}
        <Citizen />
        <Asked />
        <NextStep />
        <Knowledge />
        <Proposals />
        <Mood />
        <Summary />
        <WrapUp />
      </div>
    </aside>
  );
}
