import { type StaffSession, StaffPage } from "../ui/staff/index.ts";
import { KeyList } from "./keys/KeyList.tsx";
import { kept } from "./kept.ts";
import { useLanguage } from "./language.ts";
import { isSupervisor, SupervisorContext } from "./supervision/useSupervisor.ts";
import { Workplace } from "./Workplace.tsx";

export function App() {
  const { t } = useLanguage();
  const supervising = new URLSearchParams(location.search).get("section") === "supervision";
  const links = ({ role }: StaffSession) => [
    { text: t("conversations"), address: "./", current: !supervising || !isSupervisor(role) },
    ...(isSupervisor(role) ? [{ text: t("supervision"), address: "?section=supervision", current: supervising }] : []),
    { text: t("management"), address: "/gestion/", current: false },
  ];
  return (
    <StaffPage section={t("section")} links={links} tools={<KeyList />} onLeaving={() => kept.forgetAll()}>
      {(session, onExpired) => (
        <SupervisorContext value={isSupervisor(session.role)}>
          <Workplace
            username={session.username}
            supervising={supervising && isSupervisor(session.role)}
            onExpired={onExpired}
          />
        </SupervisorContext>
      )}
    </StaffPage>
  );
}
