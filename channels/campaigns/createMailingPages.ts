import { createHash } from "node:crypto";
import { type RequestHandler, type Response, Router } from "express";
import type { Campaigns } from "../../contracts/campaigns.ts";
import type { Language } from "../../contracts/language.ts";
import { isWebLink } from "../webLink.ts";
import { type CampaignLinks, followPath, unsubscribePaths } from "./createCampaignLinks.ts";
import { type MailingPage, mailingPageHtml, pageStyle, pageTexts } from "./mailingPageHtml.ts";

const styleHash = createHash("sha256").update(pageStyle).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

interface PageParts {
  campaigns: Pick<Campaigns, "unsubscribe" | "follow">;
  links: CampaignLinks;
}

/** What was shown, for the receipts of these withdrawals. */
const TEXT_VERSION = "unsubscribe-2026-11";

/**
 * The addresses in messages of campaigns. To unsubscribe: `GET` shows a button and changes nothing, for scanners follow links;
 * `POST` withdraws at once, from the button or from a mail program's one click (RFC 8058), which sends no cookie and reads no page.
 */
export function createMailingPages(parts: PageParts): Router {
  const router = Router();
  for (const lang of ["fr", "en"] as const) {
    router.get(`/${unsubscribePaths[lang]}/:token`, ask(parts, lang));
    router.post(`/${unsubscribePaths[lang]}/:token`, unsubscribe(parts, lang));
  }
  router.get(`/${followPath}/:campaign/:position`, follow(parts));
  return router;
}

function ask({ links }: PageParts, lang: Language): RequestHandler<{ token: string }> {
  return ({ params: { token } }, response) => {
    const known = links.readUnsubscribe(token) !== undefined;
    show(response, known ? "ask" : "unknown", lang, known ? token : "");
  };
}

function unsubscribe({ campaigns, links }: PageParts, lang: Language): RequestHandler<{ token: string }> {
  return async ({ params: { token } }, response) => {
    const send = links.readUnsubscribe(token);
    if (send === undefined) return show(response, "unknown", lang, "");
    const text = `${pageTexts.askTitle[lang]}. ${pageTexts.ask[lang]}`;
    await campaigns.unsubscribe(send, { text, textVersion: TEXT_VERSION, language: lang });
    return show(response, "done", lang, token);
  };
}

function show(response: Response, page: MailingPage, lang: Language, token: string): void {
  response.status(page === "unknown" ? 404 : 200).set({
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Content-Language": lang,
    "X-Robots-Tag": "noindex",
  });
  response.type("html").send(mailingPageHtml(page, lang, token));
}

/** Only to addresses that stand in that issue: nobody can make of it a link to elsewhere. */
function follow({ campaigns, links }: PageParts): RequestHandler<{ campaign: string; position: string }> {
  return async (request, response, next) => {
    const campaign = links.readCampaign(request.params.campaign);
    const position = /^\d{1,2}$/.test(request.params.position) ? Number(request.params.position) : undefined;
    if (campaign === undefined || position === undefined || request.method !== "GET") return next();
    const url = await campaigns.follow(campaign, position);
    if (!isWebLink(url)) return next();
    response.set({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });
    return response.redirect(302, url);
  };
}
