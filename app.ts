import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from "express";
import helmet from "helmet";

/** Everything the server answers, built elsewhere and mounted here. No port is opened and nothing is created. */
export interface AppParts {
  health: Router;
  metrics: Router;
  api: Router;
  directLine: Router;
  /** Mails that a service posts; absent without its secret. */
  mailWebhook?: Router;
  /** The webhooks of text messages; absent where none are configured. */
  twilio?: Router;
  /** Teams, Messenger and the like (`/api/messages`); absent where no bot is registered. */
  botFramework?: Router;
  /** The addresses in newsletters: unsubscribing, links. */
  mailings: Router;
  /** The mails and messages of the demonstration; absent in production. */
  outboxPage?: Router;
  /** Built pages, by the address they stand at, the root last. */
  pages: { path: string; directory: string }[];
  limit: RequestHandler;
  problems: ErrorRequestHandler;
  notFound: RequestHandler;
  trustProxy: number;
}

/** What JSON for other programs needs; it counts and limits its callers itself, for it knows their conversations. */
const wireHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  });
  next();
};

// Our pages talk to their own server and to nobody else; the widget may be framed by nobody, it is a script of the page.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: "same-origin" },
  referrerPolicy: { policy: "no-referrer" },
});

/** The address map of the service, top to bottom. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  // Answers differ at each call: a digest of each would be computed for nothing. Files have theirs from `static`.
  app.disable("etag");
  app.set("trust proxy", parts.trustProxy);
  // First what is asked most: layers are tried in this order.
  app.use("/v3/directline", wireHeaders, parts.directLine);
  app.use(["/healthz", "/readyz", "/metrics"], wireHeaders);
  app.use(parts.health, parts.metrics);
  if (parts.mailWebhook) app.use("/webhooks/email", wireHeaders, parts.mailWebhook);
  if (parts.twilio) app.use("/webhooks/twilio", wireHeaders, parts.twilio);
  if (parts.botFramework) app.use("/api", wireHeaders, parts.botFramework);
  app.use(securityHeaders);
  app.use("/api", parts.limit, parts.api);
  app.use(parts.mailings);
  if (parts.outboxPage) app.use("/demo/outbox", parts.outboxPage);
  for (const page of parts.pages) app.use(page.path, pageFiles(page.directory));
  app.use(parts.notFound);
  app.use(parts.problems);
  return app;
}

/** Hashed assets may be kept for a year; pages and the widget script are asked for again each time. */
function pageFiles(directory: string): RequestHandler {
  return express.static(directory, {
    setHeaders: (response, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path);
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      if (path.endsWith("widget.js")) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    },
  });
}
