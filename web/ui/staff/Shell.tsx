import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import logo from "../logo.svg";
import { useStaffLanguage } from "./language.tsx";
import type { StaffSession } from "./session.ts";

export interface ShellLink {
  text: string;
  address: string;
  current: boolean;
}

interface ShellProps {
  demonstration: boolean;
  section: string;
  session?: StaffSession;
  links?: readonly ShellLink[];
  tools?: ReactNode;
  onSignOut: () => void;
  children: ReactNode;
}

/** What surrounds every staff page: who is signed in, the language, the demonstration banner, the way past all that. */
export function Shell({ demonstration, section, session, links = [], tools, onSignOut, children }: ShellProps) {
  const { t, language, switchLanguage } = useStaffLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header>
        <div className="staff-head">
          <p className="staff-brand">
            <img src={logo} alt="" />
            {t("product")} <span>{section}</span>
          </p>
          {links.length > 0 && <Links links={links} />}
          <div className="staff-tools">
            {tools}
            {session && <p>{session.displayName}</p>}
            <Button variant="default" size="sm" lang={language === "fr" ? "en" : "fr"} onClick={switchLanguage}>
              {t("otherLanguage")}
            </Button>
            {session && (
              <Button variant="default" size="sm" onClick={onSignOut}>
                {t("signOut")}
              </Button>
            )}
          </div>
        </div>
        {demonstration && <p className="banner">{t("demonstration")}</p>}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Links({ links }: { links: readonly ShellLink[] }) {
  const { t } = useStaffLanguage();
  return (
    <nav className="staff-sections" aria-label={t("sections")}>
      {links.map(({ text, address, current }) => (
        <a key={address} href={address} {...(current ? { "aria-current": "page" as const } : {})}>
          {text}
        </a>
      ))}
    </nav>
  );
}
