import { describe, expect, it } from "vitest";
import {
  readRegistration,
  readSelfGuided,
  readSetting,
  readTextStatus,
  readTitleStatus,
  settingOfPlace,
} from "../../../knowledge/enrich/index.ts";

describe("setting", () => {
  it.each([
    ["Cinéma en plein air", "outdoor"],
    ["Théâtre à ciel ouvert", "outdoor"],
    ["Bain libre dans les piscines intérieures", "indoor"],
    ["Piscine extérieure et piscine intérieure", "both"],
    ["Une visite pédestre en compagnie d'une guide", "outdoor"],
    ["À travers un parcours pédestre d'environ un kilomètre", "outdoor"],
    ["Conférence : les plus belles randonnées pédestres au monde", undefined],
    ["Une visite guidée de l'exposition", undefined],
    ["Une conférence sur la nature", undefined],
    ["À l'intérieur de soi", undefined],
    ["Balade au parc industriel", undefined],
  ])("« %s »", (text, expected) => {
    expect(readSetting(text)?.value).toBe(expected);
  });

  it.each([
    ["Parc Chopin", "outdoor"],
    ["Parc-école Raymond", "outdoor"],
    ["Berge des Baigneurs", "outdoor"],
    ["Jeux d'eau Prévost", "outdoor"],
    ["Bibliothèque Gabrielle-Roy", "indoor"],
    ["Maison des arts de Laval", "indoor"],
    ["Piscine Raymond", undefined],
    ["Parcomètre", undefined],
  ])("place « %s »", (name, expected) => {
    expect(settingOfPlace(name)).toBe(expected);
  });
});

describe("status", () => {
  it.each([
    ["ANNULÉ - Rencontre avec l'auteur", "Rencontre avec l'auteur", "cancelled"],
    ["COMPLET -Petit concert", "Petit concert", "full"],
    ["Atelier de pain (COMPLET)", "Atelier de pain", "full"],
    ["Fête au parc - reportée", "Fête au parc", "cancelled"],
    ["*** Annulée *** Danse en ligne", "Danse en ligne", "cancelled"],
    ["Yoga au parc ANNULÉ", "Yoga au parc", "cancelled"],
    ["Guide complet du jardinage", "Guide complet du jardinage", undefined],
    ["Complètement fou", "Complètement fou", undefined],
    ["Annulation de la dette : conférence", "Annulation de la dette : conférence", undefined],
    ["Un déjeuner complet", "Un déjeuner complet", undefined],
  ])("title « %s »", (raw, title, status) => {
    const read = readTitleStatus(raw);
    expect([read.title, read.status?.value]).toEqual([title, status]);
  });

  it.each([
    ["Annulé. Merci de votre compréhension.", "cancelled"],
    ["Cette activité est annulée", "cancelled"],
    ["L'atelier est complet.", "full"],
    ["L'événement est reporté à une date ultérieure", "cancelled"],
    ["Un portrait complet. Des contrats annulés par la crise.", undefined],
    ["La séance est complète par une visite du jardin", undefined],
  ])("text « %s »", (text, status) => {
    expect(readTextStatus(text)?.value).toBe(status);
  });
});

describe("registration and self-guided walks", () => {
  it.each([
    ["Inscription obligatoire", true],
    ["Réservation requise au 311", true],
    ["Sans inscription, premier arrivé, premier servi", false],
    ["L'inscription n'est pas nécessaire", false],
    ["Venez nombreux!", undefined],
  ])("« %s »", (text, expected) => {
    expect(readRegistration(text)?.value).toBe(expected);
  });

  it.each([
    ["visite libre circuits patrimoniaux", true],
    ["Un parcours autoguidé dans le vieux village", true],
    ["Visite libre du musée", undefined],
    ["Circuit cardio-tonus au parc", undefined],
  ])("walk « %s »", (text, expected) => {
    expect(readSelfGuided(text)?.value).toBe(expected);
  });
});
