import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import express from "express";
import { answer } from "./assistant.ts";
import { createDirectLineServer, listenOn, type DirectLineServer } from "./directLineServer.ts";

const root = join(import.meta.dirname, "../../..");

/** Builds the page with its own configuration, beside nobody else's build. Returns the folder, for the caller to remove. */
export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "c360-citizen-"));
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const config = join(root, "web/citizen/vite.config.ts");
  await promisify(execFile)(process.execPath, [vite, "build", "--config", config, "--outDir", folder], { cwd: root });
  return folder;
}

/** As strict as a policy can be: no inline script, no inline style, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export interface Site {
  origin: string;
  /** Absent when the site is a real server. */
  directLine?: DirectLineServer;
  /** What the page asked suggestions for. */
  asked: string[];
  close(): Promise<void>;
}

/** The built page with an in-test assistant; or, with `C360_BASE_URL`, the real server at that address. */
export async function openSite(): Promise<Site> {
  const real = process.env["C360_BASE_URL"];
  if (real) return { origin: real.replace(/\/$/, ""), asked: [], close: async () => {} };
  const directLine = createDirectLineServer(answer);
  const app = express();
  app.get("/api/v1/public/config", (_request, response) => {
    response.json({ demonstration: true, outboxUrl: "/demonstration/outbox" });
  });
  const asked: string[] = [];
  app.get("/api/v1/suggest", (request, response) => {
    const typed = typeof request.query["q"] === "string" ? request.query["q"] : "";
    asked.push(typed);
    const known = ["natation", "natation parent-bébé", "Natation adulte débutant", "Piscine Josée-Faucher"];
    response.json({
      suggestions: known.filter((text) => text.toLowerCase().includes(typed)).map((text) => ({ text })),
    });
  });
  directLine.mount(app);
  app.use((_request, response, next) => {
    response.set("content-security-policy", policy);
    next();
  });
  const folder = await buildPage();
  app.use(express.static(folder));
  const { origin, close } = await listenOn(app, directLine);
  const leave = async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  };
  return { directLine, origin, asked, close: leave };
}

/** Another organism's page, on another origin, with styles that would break a careless widget. */
export async function openHostPage(site: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const app = express();
  const connect = `${site} ${site.replace(/^http/, "ws")}`;
  app.get("/", (_request, response) => {
    response.set(
      "content-security-policy",
      `default-src 'none'; script-src ${site}; connect-src ${connect}; style-src 'self'`,
    );
    response.type("html").send(`<!doctype html><html lang="fr"><head><title>Un organisme</title>
      <link rel="stylesheet" href="/hostile.css"><script src="${site}/widget.js" data-lang="fr" defer></script></head>
      <body><main><h1>Un organisme de Laval</h1><p>Sa page à lui.</p></main></body></html>`);
  });
  app.get("/hostile.css", (_request, response) => {
    response
      .type("css")
      .send("html{font-size:10px} button,textarea,p{color:red!important;display:none!important}h1{display:block}");
  });
  app.get("/favicon.ico", (_request, response) => void response.status(204).end());
  return listenOn(app);
}
