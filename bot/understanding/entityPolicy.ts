import type { Entities, EntityName, IntentName } from "../../contracts/understanding.ts";

/** Where a word can name an activity: elsewhere a pool is to be dug, French is a language and painting is waste. */
const aboutLeisure: readonly IntentName[] = [
  "find_activity",
  "activity_details",
  "register_activity",
  "cancel_registration",
  "find_subsidy",
  "check_eligibility",
  "complaint",
  "subscribe_alerts",
  "correct_answer",
  "opening_hours",
];
/** Where a word can name a programme of aid: elsewhere a tree has fallen and a composter is to be delivered. */
const aboutAid: readonly IntentName[] = [
  "find_subsidy",
  "check_eligibility",
  "request_status",
  "complaint",
  "correct_answer",
];

/** Other words that mean something else once the intent is known. Intents without a row keep everything. */
const dropped: Partial<Record<IntentName, readonly EntityName[]>> = {
  opening_hours: ["age", "quantity", "person"],
  report_problem: ["age", "ageMin", "ageMax", "quantity", "person", "priceMax"],
  request_service: ["age", "ageMin", "ageMax"],
  request_status: ["quantity", "age", "person"],
  ask_information: ["person", "age"],
  library_account: ["age"],
  complaint: ["age", "quantity"],
  help: ["person"],
};

const inEmergency: readonly string[] = ["place", "street"];

/** Keeps the values that make sense for the intent; in an emergency only where it is. */
export function keepRelevant(entities: Entities, intent: IntentName): Entities {
  if (intent === "emergency") return filterKeys(entities, (key) => inEmergency.includes(key));
  const out: readonly string[] = dropped[intent] ?? [];
  return filterKeys(entities, (key) => {
    if (key === "activity") return aboutLeisure.includes(intent);
    if (key === "programme") return aboutAid.includes(intent);
    return !out.includes(key);
  });
}

function filterKeys(entities: Entities, keep: (key: string) => boolean): Entities {
  return Object.fromEntries(Object.entries(entities).filter(([key]) => keep(key)));
}
