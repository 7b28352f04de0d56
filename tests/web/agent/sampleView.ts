import { type AssistView, assistViewSchema, type Evidence } from "../../../contracts/assist.ts";

const AT = "2024-11-01T14:00:00.000Z";

/** A call as the engine would show it: long enough to fill the page, with something in each of its parts. */
export function sampleView(id: string, { version = 1, lines = 12 } = {}): AssistView {
  const said = Array.from({ length: lines }, (_, index) => lineOf(index));
  return assistViewSchema.parse({
    version,
    kind: "call",
    id,
    channel: "phone",
    status: "live",
    startedAt: AT,
    agent: "agent",
    lines: said,
    language: "fr",
    citizen: citizen(),
    asked: [
      asked("a1", 0.93, "Signaler un problème", "Report a problem"),
      asked("a2", 0.41, "Renseignement", "Information"),
    ],
    knowledge: ["Collecte des matières résiduelles", "Nid-de-poule", "Écocentres"].map((title, index) => ({
      ...suggested(`k${index}`),
      kind: "answer",
      title,
      text: `${title} : appelez avant midi, la réponse part le jour même. Les bacs vont au bord de la rue la veille, après 18 h.`,
      lang: "fr",
      source: { name: "Répertoire des services", url: "https://www.laval.ca/", date: "2024-10-15" },
    })),
    reply: { ...suggested("r1"), text: "Votre bac sera ramassé demain avant midi.", lang: "fr" },
    nextStep: nextStep(),
    proposals: [
      {
        ...suggested("p1"),
        offeringId: "o1",
        kind: "subsidy",
        title: "Aide à l’achat de couches lavables",
        lang: "fr",
        facts: ["Montant", "Lieu", "Dates", "Décision"].map((label, at) => ({
          name: `f${at}`,
          label,
          value: `valeur ${at}`,
        })),
        reasons: ["Un enfant de moins de deux ans dans le ménage", "Consentement donné le 3 mars"],
      },
    ],
    mood: {
      trend: said.flatMap(({ id: lineId, from }, index) => (from === "citizen" ? [point(lineId, index)] : [])),
      alert: {
        reason: { fr: "Le ton se durcit depuis trois phrases.", en: "The tone has hardened for three lines." },
        lineId: "l2",
      },
    },
    summary: {
      text: {
        fr: "Un bac n’a pas été ramassé au 12, rue des Érables.",
        en: "A bin was not collected at 12, rue des Érables.",
      },
      facts: [{ label: { fr: "Adresse", en: "Address" }, value: "12, rue des Érables", evidence: quote() }],
    },
    note: "Personne : identité non vérifiée.\nLieu : 12, rue des Érables.",
    codes: [
      code("COL-101", "Collecte non effectuée", "Missed collection", 0.9, 2),
      code("COL-104", "Bac brisé", "Broken bin", 0.6, 10),
      code("VOI-201", "Nid-de-poule", "Pothole", 0.2, 5),
    ],
  });
}

const TEXT = "bonjour mon bac brun a pas été ramassé au douze rue des érables pis je suis tannée d'attendre";
const quote = (): Evidence[] => [{ lineId: "l2", start: 8, end: 20 }];
const suggested = (id: string) => ({ id, evidence: quote() });
const lineOf = (index: number) => ({
  id: `l${index}`,
  from: index % 2 === 0 ? ("citizen" as const) : ("agent" as const),
  text: index % 2 === 0 ? TEXT : "Bonjour, je regarde cela avec vous tout de suite.",
  at: new Date(Date.parse(AT) + index * 7_000).toISOString(),
  lang: "fr" as const,
  final: index % 12 !== 10,
  corrected: index === 4,
});
const asked = (id: string, score: number, fr: string, en: string) => ({
  ...suggested(id),
  intent: "report_problem" as const,
  label: { fr, en },
  topic: "bac brun",
  score,
});
const code = (name: string, fr: string, en: string, score: number, targetDays: number) => ({
  code: name,
  title: { fr, en },
  score,
  targetDays,
  evidence: quote(),
});
const point = (lineId: string, index: number) => {
  const score = Math.sin(index) * 0.9;
  const label = score < -0.3 ? ("negative" as const) : score > 0.3 ? ("positive" as const) : ("neutral" as const);
  return {
    lineId,
    sentiment: { label, score, emotion: "none" as const, words: label === "neutral" ? [] : ["tannée"] },
  };
};
const nextStep = () => ({
  ...suggested("n1"),
  flow: "report_problem",
  title: { fr: "Signaler un problème", en: "Report a problem" },
  question: "Depuis quand le bac attend-il?",
  filled: [
    {
      slot: "address",
      label: { fr: "Adresse", en: "Address" },
      value: "12, rue des Érables",
      confirmed: false,
      evidence: quote(),
    },
    {
      slot: "problem",
      label: { fr: "Problème", en: "Problem" },
      value: "bac brun non ramassé",
      confirmed: true,
      evidence: quote(),
    },
  ],
  missing: [{ slot: "since", label: { fr: "Depuis", en: "Since" } }],
  opens: { code: "COL-101", title: { fr: "Collecte non effectuée", en: "Missed collection" } },
});
const citizen = () => ({
  assurance: "claimed" as const,
  language: "fr" as const,
  candidate: true,
  candidateId: "c1",
  verification: [
    {
      id: "birth",
      question: { fr: "Quelle est votre date de naissance?", en: "What is your date of birth?" },
      expected: "4 mai 1987",
    },
    {
      id: "postal",
      question: { fr: "Quel est votre code postal?", en: "What is your postal code?" },
      expected: "H7N 2A1",
    },
  ],
  mayTell: [
    { fr: "Ce qui est public : heures, collectes, activités.", en: "What is public: hours, collections, activities." },
  ],
  mayNotTell: [{ fr: "Qu’une fiche existe, ni ce qu’elle contient.", en: "That a record exists, or what it holds." }],
});
