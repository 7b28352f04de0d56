import { Router } from "express";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export interface Metrics {
  turn(outcome: { channel: string; outcome: string; duplicate: boolean; seconds: number }): void;
  delivery(result: { channel: string; status: string }): void;
  languageModel(outcome: string): void;
  /** A code of the provider of text messages that has no line in our table. */
  unknownSmsCode(code: number): void;
  router: Router;
}

/** Prometheus text at `/metrics`. Labels come from closed lists only: no address, no citizen, no free text. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const turns = new Counter({
    name: "c360_turns_total",
    help: "Turns committed",
    labelNames: ["channel", "outcome"],
    registers: [register],
  });
  const duplicates = new Counter({
    name: "c360_duplicates_total",
    help: "Repeated messages answered from the record",
    labelNames: ["channel"],
    registers: [register],
  });
  const seconds = new Histogram({
    name: "c360_turn_seconds",
    help: "From message received to turn committed",
    labelNames: ["channel"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [register],
  });
  const deliveries = new Counter({
    name: "c360_deliveries_total",
    help: "Delivery attempts by result",
    labelNames: ["channel", "status"],
    registers: [register],
  });
  const advice = new Counter({
    name: "c360_language_model_total",
    help: "Messages put to the optional language model, by what came of it",
    labelNames: ["outcome"],
    registers: [register],
  });
  const smsCodes = new Counter({
    name: "c360_sms_unknown_codes_total",
    help: "Codes of the provider of text messages that are not in our table",
    labelNames: ["code"],
    registers: [register],
  });
  const router = Router();
  router.get("/metrics", async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  });
  return {
    router,
    delivery: (result) => deliveries.inc(result),
    languageModel: (outcome) => advice.inc({ outcome }),
    unknownSmsCode: (code) => smsCodes.inc({ code: String(code) }),
    turn: ({ channel, outcome, duplicate, seconds: taken }) => {
      if (duplicate) return duplicates.inc({ channel });
      turns.inc({ channel, outcome });
      seconds.observe({ channel }, taken);
    },
  };
}
