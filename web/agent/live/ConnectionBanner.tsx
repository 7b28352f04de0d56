import { useEffect, useState } from "react";
import { useLanguage } from "../language.ts";

const SAID_MS = 6_000;

/** Said once when the connection goes and once when it is back; between the two the page stays usable. */
export function ConnectionBanner({ lost }: { lost: boolean }) {
  const { t } = useLanguage();
  const [before, setBefore] = useState(lost);
  const [back, setBack] = useState(false);
  if (before !== lost) {
    setBefore(lost);
    setBack(before);
  }
  useEffect(() => {
    if (!back) return undefined;
    const timer = setTimeout(() => setBack(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [back]);
  return (
    <div role="status" className={lost ? "connection lost" : "connection"}>
      {lost ? t("connectionLost") : back ? t("connectionBack") : ""}
    </div>
  );
}
