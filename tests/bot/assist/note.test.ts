import { describe, expect, it } from "vitest";
import type { AssistLine, AssistView, Summary } from "../../../contracts/assist.ts";
import { draftNote } from "../../../bot/assist/note.ts";
import { assistTexts, intentTitles } from "../../../bot/texts/index.ts";

type Noted = Parameters<typeof draftNote>[0];

const evidence = [{ lineId: "u1", start: 0, end: 4 }];
const fact = (label: Summary["facts"][number]["label"], value: string) => ({ label, value, evidence });
const line = (from: AssistLine["from"], text: string, final = true): AssistLine => ({
  id: text,
  from,
  text,
  at: "2024-11-01T14:00:00Z",
  final,
  corrected: false,
});
const nobody: AssistView["citizen"] = {
  assurance: "claimed",
  language: "fr",
  candidate: true,
  verification: [],
  mayTell: [],
  mayNotTell: [],
};
const marie: AssistView["citizen"] = {
  ...nobody,
  assurance: "verified",
  record: {
    citizenId: "c",
    name: "Marie Gagnon",
    contacts: [],
    household: [],
    contactsBefore: [],
    openRequests: [],
    consents: [],
  },
};
const noted = (part: Partial<Noted> = {}): Noted => ({
  summary: {
    text: { fr: "", en: "" },
    facts: [
      fact(intentTitles.report_problem, "nid de poule"),
      fact({ fr: "le lieu", en: "the place" }, "12, rue des Lilas"),
      fact({ fr: "votre nom", en: "your name" }, "Marie Gagnon"),
      fact(assistTexts.phone, "450-555-0142"),
      fact(assistTexts.answered, "les trous sont réparés en cinq jours"),
    ],
  },
  citizen: nobody,
  lines: [
    line("agent", "bonjour est-ce que je vais vous demander votre adresse"),
    line("citizen", "vous allez envoyer quelqu'un"),
    line("agent", "une équipe va passer d'ici cinq jours"),
    line("agent", "je vous rappelle demain", false),
  ],
  codes: [
    { code: "VOI-001", title: { fr: "Nid-de-poule", en: "Pothole" }, score: 0.9, targetDays: 5, evidence: [] },
    { code: "VOI-002", title: { fr: "Affaissement", en: "Cave-in" }, score: 0.1, targetDays: 1, evidence: [] },
  ],
  ...part,
});

describe("the note of a wrap-up", () => {
  it("says who, what, where, what was answered, what was promised, and the code", () => {
    expect(draftNote(noted({ citizen: marie }))?.split("\n")).toEqual([
      "Personne : Marie Gagnon (identité vérifiée).",
      "Demande : Signaler un problème – nid de poule.",
      "Lieu : 12, rue des Lilas.",
      "Précisions : nom : Marie Gagnon; téléphone : 450-555-0142.",
      "Réponse donnée : les trous sont réparés en cinq jours.",
      "Promis : « une équipe va passer d'ici cinq jours ».",
      "Code proposé : VOI-001, Nid-de-poule (délai visé : 5 jours ouvrables).",
    ]);
  });

  it("names nobody who was not verified, whoever the number is", () => {
    const note = draftNote(noted());
    expect(note).toContain("Personne : identité non vérifiée.");
    expect(note).not.toContain("Gagnon");
    expect(draftNote(noted({ citizen: { ...marie, assurance: "claimed" } }))).not.toContain("Gagnon");
  });

  it("leaves out what there is not, and is none while nothing was asked", () => {
    const note = draftNote(noted({ codes: [], lines: [], summary: { text: { fr: "", en: "" }, facts: [] } }));
    expect(note).toBe("Personne : identité non vérifiée.");
    const { summary: _, ...before } = noted();
    expect(draftNote(before)).toBeUndefined();
  });

  it.each([
    ["je vous rappelle demain matin", true],
    ["on va envoyer un inspecteur", true],
    ["ça sera réparé cette semaine", true],
    ["we'll send a crew tomorrow", true],
    ["you will receive an e-mail", true],
    ["vous allez où d'habitude?", false],
    ["pouvez-vous me dire si on va au bon endroit", false],
    ["il y a un trou dans la rue", false],
    ["quel est votre nom", false],
  ])("« %s » is a promise: %s", (text, promise) => {
    const note = draftNote(noted({ lines: [line("agent", text)] })) ?? "";
    expect(note.includes("Promis")).toBe(promise);
  });

  it("fits what the registry takes", () => {
    const many = Array.from({ length: 200 }, (_, at) => line("agent", `on va faire ${at} ${"x".repeat(60)}`));
    expect(draftNote(noted({ lines: many }))?.length).toBeLessThanOrEqual(4_000);
  });
});
