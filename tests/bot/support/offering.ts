import { offeringSchema, type Offering } from "../../../contracts/offering.ts";

/** An activity about which little is known, with whatever a test adds. */
export function offering(more: Partial<Offering> = {}): Offering {
  return offeringSchema.parse({
    id: "marche",
    kind: "activity",
    source: "test",
    title: { fr: "Marche au parc", en: "Walk in the park" },
    summary: { fr: "Une heure dehors.", en: "An hour outdoors." },
    ...more,
  });
}
