import { z } from "zod";
import type { Bilingual } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import { demonstrationOffering } from "./demonstrationOffering.ts";
import { readData } from "./demonstrationData.ts";
import { bilingualSchema, titledSchema } from "./texts.ts";

const describedSchema = titledSchema.extend({ topics: z.array(z.string()).min(1) });

/** A request type of the 311, as written in `data/services.json`. `targetDays` is the delay aimed at. */
const requestSchema = describedSchema.extend({
  requestType: z.string().regex(/^[a-z0-9-]+$/),
  targetDays: z.number().int().positive(),
  nextStep: bilingualSchema,
  /** What is asked of who makes such a request, and whom it is for. */
  needs: z.object({
    place: z.boolean(),
    photo: z.boolean(),
    contact: z.enum(["required", "optional"]),
    whom: z.enum(["everyone", "residents", "owners", "participants"]),
  }),
});

const whom: Record<z.infer<typeof requestSchema>["needs"]["whom"], Bilingual> = {
  everyone: { fr: "toute personne", en: "anyone" },
  residents: { fr: "les personnes qui habitent Laval", en: "people who live in Laval" },
  owners: { fr: "les propriétaires d’un immeuble à Laval", en: "owners of a building in Laval" },
  participants: { fr: "les personnes inscrites à une activité", en: "people registered for an activity" },
};

/** The request types of the 311 that citizens use most. */
export function demonstrationServices(): Offering[] {
  return readData("services", z.array(requestSchema)).map(
    ({ requestType, targetDays, nextStep, needs, ...described }) => ({
      ...base(`demo-311-${requestType}`, described),
      categories: ["requete-311"],
      service: { requestType, targetDays, nextStep, form: formOf(needs) },
    }),
  );
}

const formOf = ({ whom: key, ...form }: z.infer<typeof requestSchema>["needs"]) => ({ ...form, forWhom: whom[key] });

function base(id: string, described: z.infer<typeof describedSchema>): Offering {
  return { ...demonstrationOffering(), ...described, id, kind: "service", audiences: ["everyone"], asOf: "2024-01-01" };
}
