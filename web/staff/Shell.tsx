import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import logo from "../ui/logo.svg";
import type { StaffSession } from "./api.ts";
import { useLanguage } from "./language.tsx";

export type Section = "interactions" | "catalogue" | "desk" | "campaigns" | "arrivals";
export const sections: readonly { section: Section; address: string }[] = [
  { section: "interactions", address: "./" },
  { section: "catalogue", address: "?section=catalogue" },
  { section: "campaigns", address: "?section=campaigns" },
  { section: "desk", address: "?section=desk" },
  { section: "arrivals", address: "?section=arrivals" },
];

interface ShellProps {
  demonstration: boolean;
  session: StaffSession | undefined;
  section: Section;
  onSignOut: () => void;
  children: ReactNode;
}

/** What surrounds every staff page: who is signed in, the language, the demonstration banner, the way past all that. */
export function Shell({ demonstration, session, section, onSignOut, children }: ShellProps) {
  const { t, language, switchLanguage } = useLanguage();
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header>
        <div className="staff-head">
          <p className="staff-brand">
            <img src={logo} alt="" />
            {t("product")} <span>{t("section")}</span>
          </p>
          {session && (
            <nav className="staff-sections" aria-label={t("sections")}>
              {sections.map(({ section: name, address }) => (
                <a key={name} href={address} {...(name === section ? { "aria-current": "page" as const } : {})}>
                  {t(name)}
                </a>
              ))}
            </nav>
          )}
          <div className="staff-tools">
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
