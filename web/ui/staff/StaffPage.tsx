import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useStaffLanguage } from "./language.tsx";
import { type StaffConfig, type StaffSession, staffSession } from "./session.ts";
import { type ShellLink, Shell } from "./Shell.tsx";
import { SignIn } from "./SignIn.tsx";

type Access =
  | { state: "checking" }
  | { state: "signed_out"; expired: boolean }
  | { state: "signed_in"; session: StaffSession };

interface StaffPageProps {
  /** What the page is, beside the name of the product. */
  section: string;
  /** The pages that this person may go to. */
  links: (session: StaffSession) => readonly ShellLink[];
  /** Beside who is signed in. */
  tools?: ReactNode;
  /** Before the session ends by the person's own will. */
  onLeaving?: () => void;
  children: (session: StaffSession, onExpired: () => void) => ReactNode;
}

/** Nothing is shown before the session is known; a session that ends brings the sign-in back with the reason. */
export function StaffPage({ section, links, tools, onLeaving, children }: StaffPageProps) {
  const { t } = useStaffLanguage();
  const [access, setAccess] = useState<Access>({ state: "checking" });
  const [config, setConfig] = useState<StaffConfig>();
  useEffect(() => {
    void staffSession.config().then(setConfig);
    void staffSession.find().then((answer) => setAccess(accessOf(answer.status === "ok" ? answer.value : undefined)));
  }, []);
  const onExpired = useCallback(() => setAccess({ state: "signed_out", expired: true }), []);
  if (access.state === "checking") return <p role="status">{t("loading")}</p>;
  const session = access.state === "signed_in" ? access.session : undefined;
  const signOut = () => {
    onLeaving?.();
    void staffSession.signOut().then((elsewhere) => {
      if (elsewhere === undefined) setAccess(accessOf());
      else location.assign(elsewhere);
    });
  };
  return (
    <Shell
      demonstration={config?.demonstration ?? false}
      section={section}
      {...(session ? { session, links: links(session), tools } : {})}
      onSignOut={signOut}
    >
      {session ? (
        children(session, onExpired)
      ) : (
        <SignIn
          by={config?.signIn ?? "password"}
          expired={access.state === "signed_out" && access.expired}
          onSignedIn={(value) => setAccess(accessOf(value))}
        />
      )}
    </Shell>
  );
}

const accessOf = (session?: StaffSession): Access =>
  session ? { state: "signed_in", session } : { state: "signed_out", expired: false };
