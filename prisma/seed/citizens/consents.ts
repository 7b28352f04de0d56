import type { NewCitizen } from "../../../contracts/citizen.ts";
import type { Purpose } from "../../../contracts/consent.ts";
import { demonstrationPersonas } from "./personas.ts";
import { createRandom } from "./random.ts";

/** A consent that somebody of the demonstration gave, so many days ago. */
export interface GivenConsent {
  citizenId: string;
  purpose: Purpose;
  language: NewCitizen["language"];
  channel: "web" | "email" | "counter";
  daysAgo: number;
}

/** Of a hundred people who can be reached; who wants to be written to about aid lets the record be used more often. */
const SHARE = { promotion: 0.18, proactive: 0.1, personalisation: 0.3 };
const ADULT_BEFORE = "2005-01-01";

/**
 * Who of these people agreed to what, the same every time. The personas never did: what they agree to is what is shown, and tested.
 * Nobody under age did either.
 */
export function demonstrationConsents(citizens: readonly NewCitizen[], seed = 360): GivenConsent[] {
  const random = createRandom(seed);
  const personas = new Set(Object.values(demonstrationPersonas()).map(({ citizen }) => citizen.householdId));
  return citizens
    .filter(
      ({ householdId, contacts, birthDate }) =>
        contacts.length > 0 && birthDate < ADULT_BEFORE && !personas.has(householdId),
    )
    .flatMap(({ id: citizenId, language }) => {
      const agreed = (["promotion", "proactive"] as const).filter((purpose) => random.chance(SHARE[purpose]));
      const also = agreed.length > 0 && random.chance(SHARE.personalisation) ? (["personalisation"] as const) : [];
      const channel = random.pick(["web", "web", "email", "counter"] as const);
      const daysAgo = random.int(3, 300);
      return [...agreed, ...also].map((purpose) => ({ citizenId, purpose, language, channel, daysAgo }));
    });
}
