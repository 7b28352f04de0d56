import { MantineProvider } from "@mantine/core";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Bilingual } from "../../../contracts/language.ts";
import { LanguageProvider } from "./language.tsx";
import { theme } from "./theme.ts";

/** Puts a staff page on its element. */
export function mount(id: string, section: Bilingual, page: ReactNode): void {
  const root = document.getElementById(id);
  if (!root) return;
  // Mantine would write its variables into a <style> tag, which our Content-Security-Policy refuses: staff.css has them.
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <LanguageProvider section={section}>{page}</LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
