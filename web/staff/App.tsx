import type { ComponentType } from "react";
import { type StaffSession, StaffPage } from "../ui/staff/index.ts";
import { ArrivalsPage } from "./arrivals/ArrivalsPage.tsx";
import { CampaignsPage } from "./campaigns/CampaignsPage.tsx";
import { CataloguePage } from "./catalogue/CataloguePage.tsx";
import { DeskPage } from "./desk/DeskPage.tsx";
import { InteractionsPage } from "./interactions/InteractionsPage.tsx";
import { useLanguage } from "./language.ts";

type Section = "interactions" | "catalogue" | "campaigns" | "desk" | "arrivals";

const pages: readonly {
  section: Section;
  address: string;
  Page: ComponentType<{ onExpired: () => void; role: string }>;
}[] = [
  { section: "interactions", address: "./", Page: InteractionsPage },
  { section: "catalogue", address: "?section=catalogue", Page: CataloguePage },
  { section: "campaigns", address: "?section=campaigns", Page: CampaignsPage },
  { section: "desk", address: "?section=desk", Page: DeskPage },
  { section: "arrivals", address: "?section=arrivals", Page: ArrivalsPage },
];

export function App() {
  const { t } = useLanguage();
  const links = (session: StaffSession) => {
    const shown = sectionShown(session.role);
    return [
      ...pages.map(({ section, address }) => ({ text: t(section), address, current: section === shown })),
      { text: t("assistPanel"), address: "/agent/", current: false },
    ];
  };
  return (
    <StaffPage section={t("section")} links={links}>
      {({ role }, onExpired) => {
        const shown = sectionShown(role);
        const page = pages.find(({ section }) => section === shown);
        return page && <page.Page onExpired={onExpired} role={role} />;
      }}
    </StaffPage>
  );
}

/** The page is in the address (`?section=catalogue`), so that it can be bookmarked; links load it. Without it, what the role works on. */
function sectionShown(role: string): Section {
  const asked = new URLSearchParams(location.search).get("section");
  const home = role === "agent" ? "desk" : "interactions";
  return pages.find(({ section }) => section === asked)?.section ?? home;
}
