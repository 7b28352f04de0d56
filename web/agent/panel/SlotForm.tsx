import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef } from "react";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";

interface SlotFormProps {
  slot: string;
  name: string;
  value: string;
  onDone: () => void;
}

/** A field written by the agent; it is read as if the citizen had said it. */
export function SlotForm({ slot, name, value, onDone }: SlotFormProps) {
  const { t } = useLanguage();
  const { act } = useConversation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const written = field.current?.value.trim() ?? "";
    if (written !== "" && (await act({ kind: "slot", slot, value: written }))) onDone();
  };
  return (
    <li>
      <form className="slot-form" onSubmit={(event) => void submit(event)}>
        <TextInput ref={field} size="xs" label={name} defaultValue={value} maxLength={500} />
        <Button type="submit" size="xs">
          {t("keep")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t("cancel")}
        </Button>
      </form>
    </li>
  );
}
