import { createTheme } from "@mantine/core";

/** Mantine's shapes on our tokens; colours are mapped in staff.css, so that both schemes come from one place. */
export const theme = createTheme({
  primaryColor: "teal",
  fontFamily: "var(--font-sans)",
  headings: { fontFamily: "var(--font-sans)", fontWeight: "700" },
  defaultRadius: "md",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
});
