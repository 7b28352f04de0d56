import { describe, expect, it } from "vitest";
import type { Offering } from "../../contracts/offering.ts";
import { demonstrationCatalogue } from "../../prisma/seed/index.ts";
import { breaking } from "./readers.ts";

const services = demonstrationCatalogue(new Date("2024-06-13T13:00:00Z")).filter(({ kind }) => kind === "service");
const requests = services.filter(({ service }) => service);

describe("services of the 311", () => {
  it("are all that the demonstration knows of services: answers come from what the City says", () => {
    expect(services.filter(({ service }) => !service)).toEqual([]);
  });

  it("have a request type of their own, a target and a next step", () => {
    const types = requests.map(({ service }) => service?.requestType);
    expect(new Set(types).size).toBe(types.length);
    const aimed = requests.map(({ service }) => service?.targetDays ?? 0);
    expect(Math.min(...aimed)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...aimed)).toBeLessThanOrEqual(60);
    expect(breaking(requests, ({ service }) => (service?.nextStep.fr ?? "").endsWith("."))).toEqual([]);
  });

  it.each([
    "nid-de-poule",
    "collecte-manquee-ordures",
    "bac-brise",
    "permis-construction",
    "permis-abattage",
    "deneigement-rue",
    "graffiti",
    "lampadaire",
    "eau-brouillee",
    "animal-errant",
    "taxes-compte",
    "stationnement-rue",
    "carte-bibliotheque",
  ])("include %s", (type) => {
    expect(requests.map(({ service }) => service?.requestType)).toContain(type);
  });

  it("send a danger to 911 in both languages", () => {
    const same = ({ summary }: Offering) => summary.en?.includes("911") === summary.fr.includes("911");
    expect(breaking(requests, same)).toEqual([]);
    expect(requests.filter(({ summary }) => summary.fr.includes("911")).length).toBeGreaterThanOrEqual(3);
  });
});
