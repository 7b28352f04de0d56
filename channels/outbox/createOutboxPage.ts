import { createHash } from "node:crypto";
import express, { type Router } from "express";
import { listOutboxFiles } from "./listOutboxFiles.ts";
import { outboxPageHtml, outboxPageStyle } from "./outboxPageHtml.ts";

const styleHash = createHash("sha256").update(outboxPageStyle).digest("base64");
// Nothing but this page's own style: a message can hold no script, image or form that works.
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The mails and text messages of the demonstration, to be mounted at `/demo/outbox`; `?lang=en` for English. Never in production. */
export function createOutboxPage(parts: { directory: string }): Router {
  const router = express.Router();
  router.get("/", async (request, response) => {
    const lang = request.query["lang"] === "en" ? "en" : "fr";
    const files = await listOutboxFiles(parts.directory);
    response.set({ "Content-Security-Policy": policy, "Cache-Control": "no-store", "Content-Language": lang });
    response.type("html").send(outboxPageHtml(files, lang));
  });
  return router;
}
