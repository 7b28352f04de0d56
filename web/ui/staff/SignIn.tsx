import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ApiFault } from "./http.ts";
import { useStaffLanguage } from "./language.tsx";
import { type StaffConfig, type StaffSession, staffSession } from "./session.ts";
import type { staffTexts } from "./texts.ts";

const explanations: Record<ApiFault, keyof typeof staffTexts> = {
  wrong_credentials: "wrongCredentials",
  too_many_requests: "tooManyAttempts",
  not_signed_in: "wrongCredentials",
  not_allowed: "notAllowed",
  invalid_request: "wrongCredentials",
  not_found: "unreachable",
  conflict: "unreachable",
  unreachable: "unreachable",
};

interface SignInProps {
  by: StaffConfig["signIn"];
  expired: boolean;
  onSignedIn: (session: StaffSession) => void;
}

export function SignIn({ by, expired, onSignedIn }: SignInProps) {
  const { t } = useStaffLanguage();
  const [fault, setFault] = useState<ApiFault>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await staffSession.signIn(textOf(form, "username"), textOf(form, "password"));
    setBusy(false);
    if (answer.status === "ok") return onSignedIn(answer.value);
    return setFault(answer.fault);
  };
  if (by === "oidc") return <CitySignIn expired={expired} />;
  return (
    <div className="sign-in">
      <form className="panel" onSubmit={(event) => void submit(event)}>
        <h1>{t("signInTitle")}</h1>
        {expired && !fault && <p role="status">{t("signedOut")}</p>}
        {fault && (
          <p className="fault" role="alert">
            {t(explanations[fault])}
          </p>
        )}
        <TextInput
          name="username"
          label={t("username")}
          autoComplete="username"
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordInput
          name="password"
          label={t("password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          visibilityToggleButtonProps={{ "aria-hidden": true }}
        />
        <Button type="submit" size="md" loading={busy}>
          {t("signIn")}
        </Button>
      </form>
    </div>
  );
}

/** At the city's own provider, and back to the page one came from. */
function CitySignIn({ expired }: { expired: boolean }) {
  const { t } = useStaffLanguage();
  const back = new URLSearchParams({ to: location.pathname.replace(/\/$/, "") });
  return (
    <div className="sign-in">
      <div className="panel">
        <h1>{t("signInTitle")}</h1>
        {expired && <p role="status">{t("signedOut")}</p>}
        <Button component="a" size="md" href={`/api/v1/session/oidc?${back.toString()}`}>
          {t("citySignIn")}
        </Button>
      </div>
    </div>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
