import { defineConfig } from "vite";

// Two builds of one source: the page (hashed files beside index.html) and widget.js, one classic script with a fixed name
// that any page can embed. Nothing is inlined as data: or as a script, so that a strict Content-Security-Policy holds.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  logLevel: "warn",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: `${import.meta.dirname}/../../dist/web/citizen`,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  environments: {
    client: { build: { emptyOutDir: true } },
    widget: {
      consumer: "client",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        emptyOutDir: false,
        minify: true,
        cssMinify: true,
        rollupOptions: {
          input: `${import.meta.dirname}/widget.tsx`,
          output: { format: "iife", entryFileNames: "widget.js" },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "widget"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
