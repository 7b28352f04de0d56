import { Button, Checkbox, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { Card } from "../panel/Card.tsx";
import { useConversation } from "../talk/ConversationContext.tsx";
import { Codes } from "./Codes.tsx";
import { LONGEST_NOTE, noteOf, wrapUpOf } from "./form.ts";
import { useWrapUpForm } from "./WrapUpContext.tsx";
import { WrapUpFault } from "./WrapUpFault.tsx";
import { Wrapped } from "./Wrapped.tsx";

/** Note and code; one confirmation writes them to the registry, once. */
export function WrapUp() {
  const { t } = useLanguage();
  const { name, view, readOnly, judge, onExpired, clearDraft, draft } = useConversation();
  const { form, change, forget, start } = useWrapUpForm();
  const { busy, fault, detail, send, refuse } = useSend(onExpired);
  if (view.wrappedWith) return <Wrapped with={view.wrappedWith} />;
  if (readOnly) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrapUp = wrapUpOf(form, view);
    if (!wrapUp) return refuse();
    const proposed = view.codes.some(({ code }) => code === wrapUp.code);
    return void send(
      () => api.wrapUp(name, wrapUp),
      () => {
        if (proposed) judge({ suggestionId: wrapUp.code, part: "code", verdict: "used" });
        forget();
        clearDraft(draft.text);
      },
    );
  };
  return (
    <Card title={t("wrapUp")}>
      <form className="wrap-up" onSubmit={submit} aria-label={t("wrapUp")}>
        <Textarea
          ref={start}
          label={t("note")}
          lang="fr"
          aria-keyshortcuts="w"
          value={noteOf(form, view)}
          onChange={(event) => change({ note: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
          maxLength={LONGEST_NOTE}
          autosize
          minRows={3}
          maxRows={10}
        />
        <Codes />
        <Checkbox
          checked={form.open}
          onChange={(event) => change({ open: event.currentTarget.checked })}
          label={t("withRequest")}
        />
        {fault && <WrapUpFault of={fault} {...(detail === undefined ? {} : { detail })} />}
        <Button type="submit" size="sm" loading={busy}>
          {t("confirmWrapUp")}
        </Button>
      </form>
    </Card>
  );
}
