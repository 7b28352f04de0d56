import type { Reading } from "./contact.ts";
import type { Scan } from "./scan.ts";
import { ruleSet, takeEach, valuesOf } from "./scan.ts";

const code = (pattern: string, value: string) =>
  [new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, "g"), () => value] as const;

const rules = ruleSet<string>([
  code(
    "(?:don|dons|distribution|donne\\w*|giveaway|give away|free) (?:d'|of |de |des )?(?:arbres?|trees?)|arbres? gratuits?|free trees?|tree giveaway",
    "don-arbres",
  ),
  code(
    "couches? (?:lavables?|reutilisables?|en tissus?|de coton)|(?:cloth|washable|reusable) (?:diapers?|nappies)|diapers?(?= (?:rebate|subsidy|grant|program))",
    "couches-lavables",
  ),
  code(
    "(?:produits?|articles?) (?:d'hygiene|hygieniques|menstruels|d'hygiene feminine)\\w*(?: (?:personnelle|feminine))?(?: (?:durables?|reutilisables?))?|serviettes (?:hygieniques|sanitaires)(?: (?:lavables|reutilisables))?|(?:coupes?|culottes?) menstruelles?|menstrual (?:cups?|products?|underwear)|(?:reusable|washable) pads?|period (?:underwear|products|panties)|(?:sustainable|durable) hygiene products",
    "produits-hygiene-durables",
  ),
  code(
    "baril\\w*(?: (?:d'eau(?: de pluie)?|de pluie|recuperateur\\w*))?|recuperateurs? d'eau(?: de pluie)?|rain ?barrels?|rain water barrels?",
    "baril-eau-pluie",
  ),
  code("composteurs?(?: domestiques?)?|composters?|bac a compost domestique", "composteur"),
  code(
    "mazout|fournaises? a l'huile|chauffage a l'huile|huile a chauffage|oil (?:heating|furnace|tank)|heating oil|furnace oil|replace my (?:oil )?furnace|thermopompes?|heat pumps?",
    "chauffage-mazout",
  ),
  code(
    "bornes? (?:de recharge|electriques?|de chargement)|chargeurs? (?:pour |de )?(?:auto|char|vehicule)s? electriques?|(?:ev|electric (?:car|vehicle)) charg(?:er|ers|ing)(?: station)?|charging stations?|home charger",
    "borne-recharge",
  ),
  code("velos? (?:a assistance )?electriques?|e-?bikes?|electric b(?:ike|icycle)s?|ebikes?", "velo-electrique"),
  code(
    "(?:toilettes?|chasse d'eau|cuvettes?) (?:a )?(?:faible debit|double chasse|economi\\w+)|(?:low[- ]flow|low[- ]flush|dual[- ]flush|water[- ]saving) toilets?|toilettes?(?= .{0,25}(?:subvention|rabais|remboursement|aide))",
    "toilette-faible-debit",
  ),
  code(
    "clapets?(?: (?:anti-?retour|de retenue))?|backwater valves?|back ?flow (?:valve|preventer)s?|check valve",
    "clapet-antiretour",
  ),
  code("toits? (?:verts?|vegetalises?|vegetaux)|toitures? (?:vertes?|vegetalisees?)|green roofs?", "toit-vert"),
  code(
    "patrimoin\\w*|patrimonial\\w*|heritage (?:house|home|building|property)\\w*|historic (?:house|home)",
    "patrimoine",
  ),
  code("acces[- ]loisirs?", "acces-loisirs"),
  code(
    "(?:bourses?|soutien|aide)(?: \\w+){0,3} (?:athletes?|sportifs? d'elite|l'excellence sportive|d'excellence)|athletes? (?:bursar\\w+|grant|scholarship|fund\\w+)|(?:bursar\\w+|grants?|scholarships?|funding)(?: \\w+){0,3} athletes?|athletes?",
    "bourse-athlete",
  ),
  code(
    "(?:soutien|aide|subventions?|financement)(?: \\w+){0,3} (?:organismes?|obnl|osbl)|(?:grants?|support|funding|help)(?: \\w+){0,3} (?:non-?profits?|community (?:group|organization)s?|organizations?)|(?:organisme|obnl|osbl|non-?profit)(?= .{0,40}(?:soutien|financement|subvention|aide|funding|grant|eligible|admissible))",
    "soutien-organismes",
  ),
  code(
    "adapt(?:er|ation)(?: \\w+){0,3} (?:maison|domicile|logement)|(?:home|house) adaptation|adapt(?:ing)? (?:\\w+ ){0,3}(?:home|house)|rampe d'acces|wheelchair ramp|monte-escalier|stair ?lift",
    "adaptation-domicile",
  ),
  code("inond\\w+|flood\\w*|sous-sol inonde|sinistr\\w+", "aide-inondation"),
  code(
    "plant(?:er|ation|e|es|ing|ed|ent)?(?: \\w+){0,3} (?:arbres?|erables?|trees?|maples?|chenes?)|(?:arbres?|trees?|erables?)(?= \\w* ?(?:plant|subvention|rabais|grant|thing|rebate|subsid|program|remboursement))|(?:pour|for|on|of)(?: les| des| un| a| the| my)? (?:arbres?|trees?|planting trees?)|arbres?|trees?",
    "arbres",
  ),
]);

/** The programme of aid that is named or clearly meant; whether one is meant at all, the intent decides (entityPolicy). */
export function readProgramme(scan: Scan): Reading {
  const taken = takeEach(scan, rules);
  const values = valuesOf(taken.found);
  return { entities: { programme: values }, scan };
}
