import type { Card, Reply } from "../../../contracts/reply.ts";
import type { Answer } from "./directLineServer.ts";

// What the in-test assistant says: enough of every shape a real one sends.
let count = 0;
const id = () => `r${count++}`;
const plain = (lang: Reply["lang"], text: string): Reply => ({ id: id(), text, lang, cards: [], choices: [] });

function swimming(title: string, day: string, left: number, lang: Reply["lang"]): Card {
  const fr = lang === "fr";
  return {
    offeringId: `nat-${title}`,
    kind: "activity",
    title,
    lang: "fr",
    summary: "Apprendre à flotter, à glisser et à sauter en eau profonde, en groupe de six.",
    facts: [
      { name: "place", label: fr ? "Lieu" : "Place", value: "Piscine Josée-Faucher, Laval-des-Rapides" },
      { name: "when", label: fr ? "Quand" : "When", value: day },
      { name: "price", label: fr ? "Prix" : "Price", value: fr ? "68,50 $ (résidents)" : "$68.50 (residents)" },
      {
        name: "seats",
        label: fr ? "Places" : "Seats",
        value: fr ? `${left} places sur 12` : `${left} of 12 seats left`,
      },
    ],
    reasons: fr
      ? ["Convient à 6 ans (5 à 7 ans)", "Le samedi matin, comme demandé", "À 1,4 km du H7N"]
      : ["Fits age 6 (5 to 7)", "On Saturday morning, as asked", "1.4 km from H7N"],
    url: "https://www.laval.ca/activites",
    choices: [
      { label: fr ? "M’inscrire" : "Register", text: fr ? "M’inscrire" : "Register", value: { action: "register" } },
      {
        label: fr ? "En savoir plus" : "Learn more",
        text: fr ? "En savoir plus" : "Learn more",
        value: { action: "more" },
      },
    ],
  };
}

export const answer: Answer = ({ text, value, locale }) => {
  const lang: Reply["lang"] = locale.startsWith("en") ? "en" : "fr";
  const fr = lang === "fr";
  if (value !== undefined)
    return [plain(lang, fr ? `Bouton reçu : ${JSON.stringify(value)}` : `Button received: ${JSON.stringify(value)}`)];
  if (/code/.test(text)) return [{ ...plain(lang, fr ? "Quel est le code reçu?" : "What is the code?"), asks: true }];
  if (!/natation|swim/i.test(text))
    return [
      plain(lang, fr ? "D’accord." : "All right."),
      plain(
        lang,
        fr
          ? "Voici ce que je peux faire :\n- chercher une activité\n- trouver une aide\n\nPlus de détails : https://www.laval.ca/aide."
          : "Here is what I can do:\n- look for an activity\n- find some help\n\nMore details: https://www.laval.ca/aide.",
      ),
    ];
  return [
    {
      ...plain(lang, fr ? "J’ai trouvé deux cours qui conviennent." : "I found two classes that fit."),
      cards: [
        swimming(
          "Natation préscolaire 4",
          fr ? "Le samedi de 9 h 30 à 10 h 15, dès le 14 septembre" : "Saturdays 9:30 to 10:15 a.m., from September 14",
          4,
          lang,
        ),
        swimming(
          "Natation 1",
          fr ? "Le samedi de 11 h à 11 h 55, dès le 14 septembre" : "Saturdays 11 to 11:55 a.m., from September 14",
          11,
          lang,
        ),
      ],
      choices: [
        {
          label: fr ? "Voir d’autres cours" : "See more",
          text: fr ? "Voir d’autres cours" : "See more",
          value: { action: "page" },
        },
        { label: fr ? "Changer le jour" : "Change the day", text: fr ? "Changer le jour" : "Change the day" },
      ],
    },
  ];
};
