import { Router } from "express";
import {
  type CatalogueReport,
  enrichmentDecisionSchema,
  enrichmentFilterSchema,
} from "../../contracts/catalogueReport.ts";
import { dayOf } from "../../contracts/expiry.ts";
import { listEnrichments, reportCatalogue } from "../../knowledge/catalogue/index.ts";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

interface CatalogueApiParts {
  registry: Pick<Registry, "catalogue" | "audit">;
  now: () => Date;
}

/** The state of the catalogue behind `/gestion`, and the facts read in its texts, which a person may refuse or bring back. Audited. */
export function createCatalogueRouter({ registry, now }: CatalogueApiParts): Router {
  const { catalogue, audit } = registry;
  const report = rememberReport(catalogue, now);
  const router = Router();
  router.get("/catalogue/report", async (_request, response) => void response.json(await report()));
  router.get("/catalogue/enrichments", async (request, response) => {
    const filled = Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== ""));
    const filter = enrichmentFilterSchema.safeParse(filled);
    if (!filter.success)
      return sendProblem(response, "invalid_request", filter.error.issues.map(({ path }) => path.join(".")).join("; "));
    return response.json(await listEnrichments(catalogue.entries(), filter.data));
  });
  router.get("/catalogue/offerings/:id/events", async (request, response) => {
    response.json({ events: await catalogue.enrichmentEvents(request.params.id) });
  });
  router.post("/catalogue/decisions", async (request, response) => {
    const decision = enrichmentDecisionSchema.safeParse(request.body);
    if (!decision.success) return sendProblem(response, "invalid_request", "offeringId, enrichmentId, action");
    const actor = staffOf(response.locals).username;
    if (!(await catalogue.decide({ ...decision.data, actor }))) return sendProblem(response, "not_found");
    const { action, offeringId, enrichmentId } = decision.data;
    await audit.record({
      actor,
      action: `enrichment_${action}`,
      subject: `offering:${offeringId}`,
      detail: enrichmentId,
    });
    return response.status(204).end();
  });
  return router;
}

/** Made again when the catalogue or the day changes: it reads every offering. */
function rememberReport(catalogue: Registry["catalogue"], now: () => Date): () => Promise<CatalogueReport> {
  let known: { key: string; report: CatalogueReport } | undefined;
  return async () => {
    const key = `${dayOf(now())} ${await catalogue.fingerprint()}`;
    if (known?.key !== key) known = { key, report: await reportCatalogue(catalogue.entries(), now()) };
    return known.report;
  };
}
