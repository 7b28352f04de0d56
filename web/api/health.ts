import { Router } from "express";

/** `/healthz`: the process answers. `/readyz`: the database answers, the catalogue is indexed and no stop is under way. */
export function createHealth(parts: {
  ready: () => Promise<{ ready: boolean; parts: Record<string, string> }>;
}): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const { ready, parts: states } = await parts.ready();
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not_ready", parts: states });
  });
  return router;
}
