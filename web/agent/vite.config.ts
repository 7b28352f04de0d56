import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Nothing is inlined, so that the strict Content-Security-Policy of the server holds.
export default defineConfig({
  root: import.meta.dirname,
  base: "/agent/",
  logLevel: "warn",
  plugins: [react()],
  build: {
    outDir: `${import.meta.dirname}/../../dist/web/agent`,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 800,
  },
});
