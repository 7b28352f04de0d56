import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { LanguageProvider } from "./language.tsx";
import "./staff.css";
import { theme } from "./theme.ts";

// Mantine would write its variables into a <style> tag, which our Content-Security-Policy refuses: staff.css has them.
const root = document.getElementById("staff");
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <LanguageProvider>
          <App />
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
