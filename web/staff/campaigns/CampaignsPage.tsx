import { useCallback, useState } from "react";
import type { Campaign } from "../../../contracts/campaign.ts";
import { CampaignEditor } from "./CampaignEditor.tsx";
import { CampaignList } from "./CampaignList.tsx";
import { CampaignView } from "./CampaignView.tsx";

type Shown = { page: "list" } | { page: "edit"; campaign?: Campaign } | { page: "view"; id: string };

/** Newsletters and messages about aid: the list, one of them, or the form that writes one. */
export function CampaignsPage({ onExpired }: { onExpired: () => void }) {
  const [shown, setShown] = useState<Shown>(shownFirst);
  const show = useCallback((next: Shown) => {
    // So that a campaign can be bookmarked, and a reload comes back to it.
    const query = new URLSearchParams({ section: "campaigns", ...(next.page === "view" ? { campaign: next.id } : {}) });
    history.replaceState(null, "", `?${query.toString()}`);
    setShown(next);
    document.getElementById("content")?.focus();
  }, []);
  const open = useCallback((id: string) => show({ page: "view", id }), [show]);
  const list = useCallback(() => show({ page: "list" }), [show]);
  switch (shown.page) {
    case "list":
      return <CampaignList onOpen={open} onNew={() => show({ page: "edit" })} onExpired={onExpired} />;
    case "edit":
      return <CampaignEditor campaign={shown.campaign} onSaved={open} onBack={list} onExpired={onExpired} />;
    case "view":
      return (
        <CampaignView
          key={shown.id}
          id={shown.id}
          onEdit={(campaign) => show({ page: "edit", campaign })}
          onBack={list}
          onExpired={onExpired}
        />
      );
  }
}

function shownFirst(): Shown {
  const id = new URLSearchParams(location.search).get("campaign");
  return id ? { page: "view", id } : { page: "list" };
}
