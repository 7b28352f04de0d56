import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreSentiment } from "../../analytics/index.ts";
import type { Language } from "../../contracts/language.ts";
import type { Sentiment } from "../../contracts/sentiment.ts";
import { sentimentSchema } from "../../contracts/sentiment.ts";

type Case = [text: string, emotion: Sentiment["emotion"]];

const labelOf = (language: Language) => (text: string) => ({ text, label: scoreSentiment(text, language).label });

describe("requests are neutral, in French", () => {
  it.each([
    "bonjour",
    "Je cherche un cours de natation pour ma fille, merci",
    "j'aimerais planter un arbre, avez-vous une subvention?",
    "À quelle heure ferme la bibliothèque de Laval-des-Rapides?",
    "Pouvez-vous me donner les heures de la patinoire svp",
    "Merci de me rappeler au sujet de ma requête",
    "Il y a un nid-de-poule sur ma rue",
    "J'ai un problème avec mon bac de recyclage",
    "ma collecte a du retard",
    "Bon matin, est-ce que la pratique libre est ouverte aux adultes",
    "Y a-t-il un atelier de gestion du stress?",
    "Mon arbre est mort, qui peut l'enlever?",
    "Je veux changer mon adresse",
    "Est-ce que le chemin est plus court par le parc",
    "H7N 1A1",
    "",
    "12345",
    "Cours de marche rapide le samedi",
    "J'aimerais mieux le dimanche",
    "C'est pas compliqué de s'inscrire?",
  ])("%s", (text) => expect(labelOf("fr")(text)).toEqual({ text, label: "neutral" }));
});

describe("requests are neutral, in English", () => {
  it.each([
    "hello",
    "I would like a swimming lesson for my son",
    "What is the best time to plant a tree",
    "can you help me please, thanks",
    "What kind of yoga do you offer",
    "Where is the lost and found?",
    "There is a problem with my bin",
    "what are the library hours",
    "I want to cancel my registration",
    "Is the arena open on Monday?",
    "good morning",
    "Stress management workshop",
  ])("%s", (text) => expect(labelOf("en")(text)).toEqual({ text, label: "neutral" }));
});

describe("positive, in French", () => {
  it.each<Case>([
    ["Merci beaucoup!", "gratitude"],
    ["merciiii", "gratitude"],
    ["Merci d'avoir réglé ça aussi vite", "gratitude"],
    ["Mille mercis pour votre aide", "gratitude"],
    ["C'est pas pire pantoute", "satisfaction"],
    ["pas pire", "satisfaction"],
    ["La piscine est pas mal belle", "satisfaction"],
    ["Super service, très rapide!", "satisfaction"],
    ["On a adoré la fête de quartier", "satisfaction"],
    ["C'était le fun, ma fille a capoté ben raide", "satisfaction"],
    ["Excellent travail de l'équipe", "satisfaction"],
    ["J'ai vraiment hâte de commencer", "satisfaction"],
    ["Le cours coûte cher mais le prof est génial", "satisfaction"],
    ["😍", "satisfaction"],
    ["Bravo à vos cols bleus 👏", "satisfaction"],
    ["Nous ne sommes pas déçus, c'est parfait", "satisfaction"],
  ])("%s: %s", (text, emotion) => expect(scoreSentiment(text, "fr")).toMatchObject({ label: "positive", emotion }));
});

describe("positive, in English", () => {
  it.each<Case>([
    ["thank you", "gratitude"],
    ["Thanks a lot, much appreciated", "gratitude"],
    ["not bad", "satisfaction"],
    ["Not bad at all", "satisfaction"],
    ["Thanks for fixing it so quickly, amazing team!", "satisfaction"],
    ["We loved the new park", "satisfaction"],
    ["The staff is very helpful and friendly", "satisfaction"],
    ["The hall is small but the teacher is wonderful", "satisfaction"],
    ["can't wait :)", "satisfaction"],
  ])("%s: %s", (text, emotion) => expect(scoreSentiment(text, "en")).toMatchObject({ label: "positive", emotion }));
});

describe("negative, in French", () => {
  it.each<Case>([
    ["C'est inacceptable, ça fait trois semaines que j'attends", "anger"],
    ["Je suis tannée d'appeler pour rien", "anger"],
    ["service de marde", "anger"],
    ["Je suis pas mal tannée d'attendre", "anger"],
    ["Merci pour rien", "anger"],
    ["Ça a pas d'allure votre affaire", "anger"],
    ["J'en ai plein mon casque", "anger"],
    ["C'est trop cher", "anger"],
    ["Le cours est bon mais le prof est nul", "anger"],
    ["Votre site est pourri 😡", "anger"],
    ["On m'a raccroché au nez", "anger"],
    ["Je suis très déçu", "sadness"],
    ["J'aime pas ça", "sadness"],
    ["Je ne suis pas contente du service", "sadness"],
    ["Le personnel n'est jamais aimable", "sadness"],
    ["j'ai peur pour mes enfants quand ils traversent", "worry"],
    ["Les autos vont vite, je suis inquiète", "worry"],
    ["C'est dangereux pour les enfants", "worry"],
    ["😢", "sadness"],
  ])("%s: %s", (text, emotion) => expect(scoreSentiment(text, "fr")).toMatchObject({ label: "negative", emotion }));
});

describe("negative, in English", () => {
  it.each<Case>([
    ["This is ridiculous", "anger"],
    ["I'm sick and tired of waiting", "anger"],
    ["Thanks for nothing", "anger"],
    ["never again, awful", "anger"],
    ["I don't like it", "anger"],
    ["Nice park but the toilets are disgusting", "anger"],
    ["I'm not happy with this", "sadness"],
    ["The agent wasn't helpful", "sadness"],
    ["Very disappointed", "sadness"],
    ["I'm worried about the speed of cars", "worry"],
    ["the crossing is so dangerous", "worry"],
  ])("%s: %s", (text, emotion) => expect(scoreSentiment(text, "en")).toMatchObject({ label: "negative", emotion }));
});

describe("the words that decided", () => {
  it.each<[string, Language, string[]]>([
    ["Je suis pas CONTENTE du tout", "fr", ["pas CONTENTE"]],
    ["Écœurant! Service de marde", "fr", ["Écœurant", "Service de marde"]],
    ["J’aime plus ça, c’est plate. Vraiment NUL", "fr", ["J’aime plus ça", "NUL"]],
    ["Merci, votre équipe est géniale 👍", "fr", ["Merci", "géniale", "👍"]],
    ["Not bad, thank you", "en", ["Not bad", "thank you"]],
    ["Je cherche du yoga, merci", "fr", []],
  ])("%s", (text, language, words) => expect(scoreSentiment(text, language).words).toEqual(words));
});

describe("strength", () => {
  it.each<[Language, string, string]>([
    ["fr", "je suis très content", "je suis content"],
    ["fr", "c'est bon!!!", "c'est bon"],
    ["fr", "JE SUIS FURIEUX", "je suis furieux"],
    ["fr", "c'est vraiment horrible", "c'est un peu horrible"],
    ["en", "really awful", "slightly awful"],
    ["en", "I am SO HAPPY!", "I am happy"],
  ])("%s: « %s » is stronger than « %s »", (language, strong, weak) => {
    const [more, less] = [scoreSentiment(strong, language).score, scoreSentiment(weak, language).score];
    expect(Math.abs(more)).toBeGreaterThan(Math.abs(less));
  });

  it("does not take a comparison for a denial", () => {
    expect(scoreSentiment("le service est plus efficace", "fr").score).toBeGreaterThan(0.4);
    expect(scoreSentiment("le service n'est plus efficace", "fr").score).toBeLessThan(-0.4);
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 3000 }),
    fc
      .array(
        fc.constantFrom("pas", "merci", "😡", "n'", "t", "plus", "!", "mais", "très", "nul", " ", "\n", "\u0301"),
        {
          maxLength: 500,
        },
      )
      .map((parts) => parts.join(" ")),
  );

  it("has a sentiment of the agreed form, the same each time, whose words are in it", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>("fr", "en"), (text, language) => {
        const sentiment = scoreSentiment(text, language);
        expect(sentimentSchema.parse(sentiment)).toEqual(scoreSentiment(text, language));
        expect(sentiment.words.every((word) => word !== "" && text.includes(word))).toBe(true);
        expect(
          sentiment.label === "neutral" || Math.sign(sentiment.score) === (sentiment.label === "positive" ? 1 : -1),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  // A pattern that tries every way through such a text would not end before the test's own limit.
  it.each(["pas ", "très ", "!", "je ne suis pas "])("comes to an end on « %s » without end", (piece) => {
    expect(scoreSentiment(piece.repeat(100_000), "fr").label).toMatch(/^(?:negative|neutral|positive)$/);
  });
});
