import { describe, expect, it } from "vitest";
import { audiencesOfAges, fitsAges, readAccessibility, readAudiences } from "../../../knowledge/enrich/index.ts";

const values = (findings: { value: string }[]) => findings.map(({ value }) => value).toSorted();

describe("audiences", () => {
  it.each([
    ["Bougez en famille au parc", ["family"]],
    ["Ouvert à tous", ["everyone"]],
    ["Activité gratuite, offerte pour tout le monde", ["everyone"]],
    ["Yoga avec bébé", ["baby"]],
    ["Contes pour les tout-petits", ["toddler"]],
    ["Venez vous amuser, atelier pour enfants", ["child"]],
    ["Soirée de jeux pour les ados", ["teen"]],
    ["Dîner pour les aînés", ["senior"]],
    ["Conte pour adultes", ["adult"]],
    ["Rencontre d'accueil pour les nouveaux arrivants", ["newcomer"]],
    ["Hercule - scolaire", ["school"]],
    ["Formation pour les entrepreneurs", ["professional"]],
    ["Cours parent-enfant", ["family"]],
  ])("« %s »", (text, expected) => {
    expect(values(readAudiences(text))).toEqual(expected);
  });

  it.each([
    "Conférence sur la bientraitance des personnes aînées",
    "L'enfant roi, une pièce d'un auteur adolescent",
    "Relâche scolaire au Centre de la nature",
    "Un roman sur une famille déchirée",
    "Les tout-petits riens",
  ])("addresses nobody in « %s »", (text) => {
    expect(values(readAudiences(text))).toEqual([]);
  });

  it.each([
    [{ min: 6, max: 12 }, ["child"]],
    [{ min: 13, max: 17 }, ["teen"]],
    [{ min: 0, max: 5 }, ["baby", "toddler"]],
    [{ min: 1.5, max: 2 }, ["toddler"]],
    [{ min: 4, max: 5 }, ["child", "toddler"]],
    [{ min: 0, max: 1 }, ["baby", "toddler"]],
    [{ min: 6, max: 17 }, ["child", "teen"]],
    [{ min: 50 }, ["senior"]],
    [{ min: 18 }, ["adult"]],
    [{ min: 5 }, []],
    [{}, []],
  ])("ages %j", (ages, expected) => {
    expect(audiencesOfAges(ages).toSorted()).toEqual(expected);
  });

  it("lets no adult in where the oldest is eleven", () => {
    expect(fitsAges("adult", { min: 7, max: 11 })).toBe(false);
    expect(fitsAges("adult", { min: 7 })).toBe(true);
    expect(fitsAges("child", { min: 1, max: 1.5 })).toBe(false);
    expect(fitsAges("family", { min: 1, max: 1.5 })).toBe(true);
  });
});

describe("accessibility", () => {
  it.each([
    ["Conte en langue des signes québécoise (LSQ)", ["sign-language"]],
    ["Lieu accessible en fauteuil roulant", ["wheelchair"]],
    ["Entrée accessible aux personnes à mobilité réduite", ["reduced-mobility"]],
    ["Atelier adapté aux enfants autistes", ["autism"]],
    ["Piscine adaptée aux personnes ayant un TSA", ["autism"]],
    ["Tous les enfants, avec ou sans limitations fonctionnelles", ["disability"]],
    ["Spectacle avec audiodescription", ["vision"]],
    ["Livres conçus pour les jeunes dyslexiques", ["dyslexia"]],
    ["Cours offert aux personnes malentendantes", ["hearing"]],
  ])("« %s »", (text, expected) => {
    expect(values(readAccessibility(text))).toEqual(expected);
  });

  it.each([
    "Pour souligner le Mois de l'autisme",
    "Une conférence sur la dyslexie",
    "Le son du silence, roman d'un auteur sourd",
  ])("is not adapted because of « %s »", (text) => {
    expect(readAccessibility(text)).toEqual([]);
  });
});
