import { Button, Kbd, Switch } from "@mantine/core";
import { useRef } from "react";
import { KeySign } from "./KeySign.tsx";
import { useLanguage } from "../language.ts";
import { type Key, keys, whileTyping } from "./keys.ts";
import { useKeys } from "./useKeys.ts";

/** The button that shows the keys (`?`), and the list itself. */
export function KeyList() {
  const { t } = useLanguage();
  const { active, setActive } = useKeys();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button variant="default" size="xs" aria-keyshortcuts="?" onClick={() => dialog.current?.showModal()}>
        {t("keys")} <KeySign of="?" />
      </Button>
      <dialog ref={dialog} className="panel key-list" aria-labelledby="keys-title">
        <div className="head">
          <h2 id="keys-title">{t("keys")}</h2>
          <Button variant="default" size="xs" onClick={() => dialog.current?.close()}>
            {t("close")}
          </Button>
        </div>
        <Switch
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
          label={t("keysActive")}
          description={t("keysActiveHint")}
        />
        <Keys of={keys} />
        <h3>{t("keysTyping")}</h3>
        <Keys of={whileTyping} />
      </dialog>
    </>
  );
}

function Keys({ of }: { of: readonly Key[] }) {
  const { t } = useLanguage();
  return (
    <dl>
      {of.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
