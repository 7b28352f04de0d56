import type { UnderstandingContext } from "../../../contracts/understanding.ts";
import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { type Rule, ruleSet, takeEach, valuesOf } from "./scan.ts";

const countable =
  "(?:personnes?|people|persons?|participants?|invites?|guests?|enfants?|kids?|children|garcons?|gars|filles?|fils|sons?|daughters?|boys?|girls?|jeunes|ados?|adultes?|adults?|aines?|seniors?|flos?|bebes?|babies|places?|spots?|seats?|billets?|tickets?|bacs?|bins?|arbres?|trees?|erables?|chenes?|bouleaux?|maples?|sacs?|bags?|livres?|books?|documents?|films?|dvds?|chaises?|chairs?|tables?|matelas|mattress(?:es)?|divans?|pneus?|tires?|barils?|barrels?|composteurs?|composters?|logements?|units?|inscriptions?|chiens?|dogs?|chats?|cats?|appareils?|items?|copies|boites?|boxes|of us|amies?|friends?|joueurs?|players?|cones?|couches|bundles?|fagots?|ballots?|paquets?|morceaux|electromenagers?|appliances?|tas|piles?|poubelles?|garbage cans?|fenetres|windows)";

const counts: readonly Rule<number>[] = [
  [
    new RegExp(
      `(?<![\\w.,$-])(\\d{1,4}) (?:autres? |petits? |petites? |jeunes |nouveaux |new |more |other |little |young |grands? |vieux |old |big )?${countable}\\b`,
      "g",
    ),
    (match) => Number(match[1]),
  ],
  [
    /\b(?:on (?:est|serait|sera)|nous sommes|nous serons|we(?: are|'re| will be)|there (?:are|will be)|famille de|family of|groupe de|group of|party of|duplex de|(?:vit|vivons|vivent|habite|gagne|sommes|reste|restons|we live|living) [^.?!]{0,30}\ba) (\d{1,3})\b(?! ?(?:ans|years|km|\$))/g,
    (match) => Number(match[1]),
    "\\d",
  ],
];
const said = ruleSet(counts);
const asked = ruleSet<number>([...counts, [/(?<![\w.,$-])(\d{1,3})(?![\w$%-])/g, (match) => Number(match[1])]]);

/** How many units, persons or places are concerned. */
export function readQuantity(scan: Scan, context: UnderstandingContext): Reading {
  const taken = takeEach(scan, context.expecting === "quantity" ? asked : said);
  return { entities: { quantity: valuesOf(taken.found) }, scan };
}
