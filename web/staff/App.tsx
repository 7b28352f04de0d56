import { type ComponentType, useCallback, useEffect, useState } from "react";
import { api, type StaffSession } from "./api.ts";
import { ArrivalsPage } from "./arrivals/ArrivalsPage.tsx";
import { CampaignsPage } from "./campaigns/CampaignsPage.tsx";
import { CataloguePage } from "./catalogue/CataloguePage.tsx";
import { DeskPage } from "./desk/DeskPage.tsx";
import { InteractionsPage } from "./interactions/InteractionsPage.tsx";
import { useLanguage } from "./language.tsx";
import { type Section, sections, Shell } from "./Shell.tsx";
import { SignIn } from "./SignIn.tsx";

type Access =
  | { state: "checking" }
  | { state: "signed_out"; expired: boolean }
  | { state: "signed_in"; session: StaffSession };

/** Nothing is shown before the session is known; a session that ends brings the sign-in back with the reason. */
export function App() {
  const { t } = useLanguage();
  const [access, setAccess] = useState<Access>({ state: "checking" });
  const [demonstration, setDemonstration] = useState(false);
  useEffect(() => {
    void api.isDemonstration().then(setDemonstration);
    void api
      .session()
      .then((answer) =>
        setAccess(
          answer.status === "ok"
            ? { state: "signed_in", session: answer.value }
            : { state: "signed_out", expired: false },
        ),
      );
  }, []);
  const onExpired = useCallback(() => setAccess({ state: "signed_out", expired: true }), []);
  if (access.state === "checking") return <p role="status">{t("loading")}</p>;
  const session = access.state === "signed_in" ? access.session : undefined;
  const section = sectionShown(session?.role);
  const Page = pages[section];
  const signOut = () => void api.signOut().then(() => setAccess({ state: "signed_out", expired: false }));
  return (
    <Shell demonstration={demonstration} session={session} section={section} onSignOut={signOut}>
      {session ? (
        <Page onExpired={onExpired} />
      ) : (
        <SignIn
          expired={access.state === "signed_out" && access.expired}
          onSignedIn={(value) => setAccess({ state: "signed_in", session: value })}
        />
      )}
    </Shell>
  );
}

const pages: Record<Section, ComponentType<{ onExpired: () => void }>> = {
  interactions: InteractionsPage,
  catalogue: CataloguePage,
  campaigns: CampaignsPage,
  desk: DeskPage,
  arrivals: ArrivalsPage,
};

/** The page is in the address (`?section=catalogue`), so that it can be bookmarked; links load it. Without it, what the role works on. */
function sectionShown(role: string | undefined): Section {
  const asked = new URLSearchParams(location.search).get("section");
  const home = role === "agent" ? "desk" : "interactions";
  return sections.find(({ section }) => section === asked)?.section ?? home;
}
