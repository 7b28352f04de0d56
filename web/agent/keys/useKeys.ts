import { useEffect, useState } from "react";
import { keyPressed, press } from "./pressed.ts";

const STORED = "c360.keys";

/** Single keys, for whoever wants them: who dictates or has tremors turns them off (WCAG 2.1.4), and stays without. */
export function useKeys(): { active: boolean; setActive: (active: boolean) => void } {
  const [active, setActive] = useState(() => localStorage.getItem(STORED) !== "off");
  useEffect(() => {
    localStorage.setItem(STORED, active ? "on" : "off");
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const key = keyPressed(event);
      if (key !== undefined && press(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [active]);
  return { active, setActive };
}
