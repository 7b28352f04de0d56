import { createHash } from "node:crypto";
import express, { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import { type CampaignTopic, campaignTopicSchema } from "../../contracts/campaign.ts";
import type { Campaigns } from "../../contracts/campaigns.ts";
import type { Language } from "../../contracts/language.ts";
import { isWebLink } from "../webLink.ts";
import { type CampaignLinks, followPath, topicsPath, unsubscribePaths } from "./createCampaignLinks.ts";
import { type MailingPage, mailingPageHtml, pageStyle, pageTexts } from "./mailingPageHtml.ts";

const styleHash = createHash("sha256").update(pageStyle).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

interface PageParts {
  campaigns: Pick<Campaigns, "unsubscribe" | "follow" | "chooseTopics" | "topicsOf">;
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
    router.post(`/${unsubscribePaths[lang]}/:token/${topicsPath}`, shortForm, chooseTopics(parts, lang));
  }
  router.get(`/${followPath}/:campaign/:position`, follow(parts));
  return router;
}

function ask({ campaigns, links }: PageParts, lang: Language): RequestHandler<{ token: string }> {
  return async ({ params: { token } }, response) => {
    const send = links.readUnsubscribe(token);
    if (send === undefined) return show(response, "unknown", lang);
    return show(response, "ask", lang, token, await campaigns.topicsOf(send));
  };
}

function unsubscribe({ campaigns, links }: PageParts, lang: Language): RequestHandler<{ token: string }> {
  return async ({ params: { token } }, response) => {
    const send = links.readUnsubscribe(token);
    if (send === undefined) return show(response, "unknown", lang);
    const text = `${pageTexts.askTitle[lang]}. ${pageTexts.ask[lang]}`;
    const heeded = await campaigns.unsubscribe(send, { text, textVersion: TEXT_VERSION, language: lang });
    return show(response, heeded ? "done" : "old", lang, token);
  };
}

/** One topic comes as a text, several as a list, none as nothing. */
const topicsSchema = z.object({ topic: z.preprocess((given) => [given ?? []].flat(), z.array(campaignTopicSchema)) });
const shortForm = express.urlencoded({ extended: false, limit: "2kb" });

function chooseTopics({ campaigns, links }: PageParts, lang: Language): RequestHandler<{ token: string }> {
  return async ({ params: { token }, body }, response) => {
    const send = links.readUnsubscribe(token);
    const chosen = topicsSchema.safeParse(body ?? {});
    if (send === undefined || !chosen.success) return show(response, "unknown", lang);
    await campaigns.chooseTopics(send, chosen.data.topic);
    return show(response, "chosen", lang, token);
  };
}

const statuses: Partial<Record<MailingPage, number>> = { unknown: 404, old: 410 };

function show(
  response: Response,
  page: MailingPage,
  lang: Language,
  token = "",
  chosen: readonly CampaignTopic[] = [],
): void {
  response.status(statuses[page] ?? 200).set({
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Content-Language": lang,
    "X-Robots-Tag": "noindex",
  });
  response.type("html").send(mailingPageHtml(page, lang, token, chosen));
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
