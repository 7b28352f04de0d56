import { describe, expect, it } from "vitest";
import { createUnderstanding } from "../../../bot/understanding/index.ts";
import type { Entities, EntityName } from "../../../contracts/understanding.ts";

const understand = createUnderstanding({
  places: [
    { name: "Bibliothèque Gabrielle-Roy" },
    { name: "Aréna Hartland-Monahan" },
    { name: "Piscine Josée-Faucher" },
  ],
});
const now = new Date("2024-06-13T13:00:00Z");

/** While a slot is awaited nothing that was read is left out, whatever the intent. */
function read(text: string, expecting = "something"): Entities {
  return understand(text, { language: "fr", now, expecting }).entities;
}

const cases: Record<EntityName, readonly [text: string, values: readonly unknown[]][]> = {
  activity: [
    ["je cherche un cours de natation", ["natation"]],
    ["any yoga on Mondays", ["yoga"]],
    ["un cours de guitare pour débutant", ["guitare"]],
    ["swimming lessons for kids", ["swimming"]],
    ["du judo ou du karaté", ["judo", "karaté"]],
    ["inscription au soccer", ["soccer"]],
    ["il pleut sur ma rue", []],
  ],
  age: [
    ["ma fille de 6 ans", [6]],
    ["mon bébé de 8 mois", [0.67]],
    ["mes enfants de 4 et 9 ans", [4, 9]],
    ["my 5 year old", [5]],
    ["she is 12 years old", [12]],
    ["j'ai soixante-sept ans", [67]],
    ["depuis 10 ans", []],
    ["à 18 h", []],
  ],
  ageMin: [
    ["pour les 50 ans et plus", [50]],
    ["enfants de 7 à 11 ans", [7]],
    ["seniors 55 and over", [55]],
    ["ma fille de 6 ans", []],
  ],
  ageMax: [
    ["enfants de 7 à 11 ans", [11]],
    ["kids under 12", [12]],
    ["kids 5 to 8 years old", [8]],
    ["moins de 20 $", []],
  ],
  person: [
    ["grand-maman de 82 ans", ["grandmother"]],
    ["pour ma fille", ["daughter"]],
    ["mon gars veut jouer au hockey", ["son"]],
    ["avec mon mari", ["spouse"]],
    ["for my grandmother", ["grandmother"]],
    ["pour les aînés", ["senior"]],
    ["en famille", ["family"]],
    ["for myself", ["self"]],
    ["my teenager is bored", ["teen"]],
    ["mon petit-fils et moi", ["grandchild"]],
    ["le parc est fermé", []],
  ],
  weekday: [
    ["la fin de semaine prochaine", ["sat", "sun"]],
    ["le samedi matin", ["sat"]],
    ["mardi ou jeudi", ["tue", "thu"]],
    ["la fin de semaine", ["sat", "sun"]],
    ["en semaine", ["mon", "tue", "wed", "thu", "fri"]],
    ["on Wednesdays", ["wed"]],
    ["samedi prochain", ["sat"]],
    ["le dimanche", ["sun"]],
    ["un cours de yoga", []],
  ],
  timeOfDay: [
    ["skating at night", ["evening"]],
    ["can I park on the street at night", ["night"]],
    ["le samedi de bonne heure", ["morning"]],
    ["le samedi matin", ["morning"]],
    ["le soir", ["evening"]],
    ["en après-midi", ["afternoon"]],
    ["à 18h30", ["18:30"]],
    ["après 17 h", ["after-17:00"]],
    ["avant 9h", ["before-09:00"]],
    ["at 7 pm", ["19:00"]],
    ["Friday evening", ["evening"]],
    ["bonne journée", []],
    ["bon matin", []],
  ],
  date: [
    ["la fin de semaine prochaine", ["next-week"]],
    ["next weekend", ["next-week"]],
    ["du 5 au 9 août", ["08-05", "08-09"]],
    ["August 5-9", ["08-05", "08-09"]],
    ["entre le 10 et le 14 mars", ["03-10", "03-14"]],
    ["pour l'automne", ["fall"]],
    ["ouvert à la Saint-Jean?", ["06-24"]],
    ["open on Canada Day?", ["07-01"]],
    ["au parc Saint-Jean", []],
    ["le 10 mars", ["03-10"]],
    ["le 15 juillet", ["07-15"]],
    ["le 1er mars 2025", ["2025-03-01"]],
    ["July 4th", ["07-04"]],
    ["2024-08-20", ["2024-08-20"]],
    ["demain", ["tomorrow"]],
    ["cette fin de semaine", ["this-weekend"]],
    ["next week", ["next-week"]],
    ["pendant la relâche", ["spring-break"]],
    ["cet été", ["summer"]],
    ["après-demain", ["2024-06-15"]],
    ["le 31 octobre", ["10-31"]],
    ["la 2e rue", []],
  ],
  month: [
    ["en juillet", [7]],
    ["in September", [9]],
    ["au mois de mars", [3]],
    ["le 15 juillet", []],
  ],
  place: [
    ["à Sainte-Rose", ["Sainte-Rose"]],
    ["proche de ste-do", ["Sainte-Dorothée"]],
    ["in chomedey", ["Chomedey"]],
    ["à la biblio Gabrielle-Roy", ["Bibliothèque Gabrielle-Roy"]],
    ["à l'aréna Hartland-Monahan", ["Aréna Hartland-Monahan"]],
    ["près de Laval-des-Rapides", ["Laval-des-Rapides"]],
    ["a Fabrevile", ["Fabreville"]],
    ["merci svp", []],
  ],
  postalCode: [
    ["proche de H7N", ["H7N"]],
    ["h7x 1g1", ["H7X 1G1"]],
    ["H7L2B4", ["H7L 2B4"]],
    ["j'habite dans le h7w", ["H7W"]],
    ["le 7 mai", []],
  ],
  priceMax: [
    ["moins de 50 $", [50]],
    ["maximum 100 dollars", [100]],
    ["under $40", [40]],
    ["25$ max", [25]],
    ["j'ai payé 50 $", []],
    ["pas cher", []],
  ],
  free: [
    ["une activité gratuite", [true]],
    ["free concerts", [true]],
    ["sans frais", [true]],
    ["feel free to call", []],
  ],
  distanceKm: [
    ["à moins de 5 km", [5]],
    ["within 2.5 km", [2.5]],
    ["à 500 mètres", [0.5]],
    ["5 ans", []],
  ],
  accessibility: [
    ["accessible en fauteuil roulant", ["wheelchair"]],
    ["my son is autistic", ["autism"]],
    ["je suis malentendante", ["hearing"]],
    ["sign language interpreter", ["sign-language"]],
    ["ma mère est à mobilité réduite", ["reduced-mobility"]],
    ["un livre à voix haute", []],
  ],
  requestNumber: [
    ["statut req 2025-0048213", ["2025-0048213"]],
    ["mon numéro est deux-quatre-cinq-cinq-huit-sept-un, pis?", ["2455871"]],
    ["my reference is seven seven four oh nine one, anything?", ["774091"]],
    ["requête numéro LAV 2024 003412", ["LAV2024003412"]],
    ["ma requête LAV-2024-000123", ["LAV-2024-000123"]],
    ["dossier 2024-8841", ["2024-8841"]],
    ["ticket number 445566", ["445566"]],
    ["numéro de requête : 12 34 56 78", ["12345678"]],
    ["en 2024", []],
  ],
  street: [
    ["c'est au mille deux cents boulevard de la concorde ouest", ["1200 boulevard de la concorde ouest"]],
    ["deux mille quatre cent cinquante rue des lilas", ["2450 rue des lilas"]],
    ["it's two forty five cartier street", ["245 cartier street"]],
    ["one twenty cartier street", ["120 cartier street"]],
    ["fifteen hundred saint-martin boulevard west", ["1500 saint-martin boulevard"]],
    ["au coin de la rue cartier pis du boulevard des laurentides", ["Rue cartier / Boulevard des laurentides"]],
    ["mille mercis pour la rue", []],
    ["Saint-Martin Boulevard is full of potholes", ["Saint-Martin Boulevard"]],
    ["devant le 123 rue Saulnier", ["123 rue Saulnier"]],
    ["sur le boulevard des Laurentides", ["boulevard des Laurentides"]],
    ["au coin de Saint-Martin et Curé-Labelle", ["Saint-Martin / Curé-Labelle"]],
    ["on 45 Main Street", ["45 Main Street"]],
    ["dans ma rue", []],
  ],
  email: [
    ["ecrivez moi a lise point roy arobase example point com", ["lise.roy@example.com"]],
    ["on se voit at noon", []],
    ["mon courriel est jean.tremblay@example.com", ["jean.tremblay@example.com"]],
    ["write to A.Roy+laval@example.org please", ["A.Roy+laval@example.org"]],
    ["pas de courriel", []],
  ],
  phone: [
    ["mon numéro est le 450 555-0111", ["450-555-0111"]],
    ["call me at (514) 555-0199", ["514-555-0199"]],
    ["1-450-555-0123", ["450-555-0123"]],
    ["le 311", []],
  ],
  programme: [
    ["une subvention pour les couches lavables", ["couches-lavables"]],
    ["rain barrel rebate", ["baril-eau-pluie"]],
    ["aide pour un composteur", ["composteur"]],
    ["subvention vélo électrique", ["velo-electrique"]],
    ["j'aimerais planter un arbre, avez-vous une subvention?", ["arbres"]],
    ["Accès-Loisirs", ["acces-loisirs"]],
    ["bonjour", []],
  ],
  quantity: [
    ["I have six bundles of branches", [6]],
    ["on vit à cinq dans un 4 et demi", [5]],
    ["trois bacs bleus", [3]],
    ["2 arbres", [2]],
    ["we are 15 people", [15]],
    ["un groupe de 20", [20]],
    ["ma fille de 6 ans", []],
  ],
};
const table = Object.entries(cases).flatMap(([key, rows]) => rows.map(([text, values]) => ({ key, text, values })));
const valuesOf = (entities: Entities, key: string): unknown[] =>
  Object.entries(entities).flatMap(([name, values]): unknown[] => (name === key ? (values ?? []) : []));

describe("each reader reads its values and nothing else", () => {
  it.each(table)("$key in « $text »: $values", ({ key, text, values }) => {
    expect(valuesOf(read(text), key)).toEqual(values);
  });
});

describe("an awaited answer may stand alone", () => {
  it.each<[expecting: EntityName, text: string, values: unknown[]]>([
    ["age", "6", [6]],
    ["age", "six", [6]],
    ["priceMax", "40", [40]],
    ["distanceKm", "5", [5]],
    ["quantity", "3", [3]],
    ["weekday", "samedi", ["sat"]],
    ["postalCode", "h7n", ["H7N"]],
  ])("%s: « %s »", (expecting, text, values) => expect(valuesOf(read(text, expecting), expecting)).toEqual(values));
});

describe("values together", () => {
  it("come out of one sentence as in the first scene", () => {
    const text = "bonjour, je cherche un cours de natation pour ma fille de 6 ans, le samedi matin, proche de H7N";
    expect(understand(text, { language: "fr", now })).toMatchObject({
      language: "fr",
      languageGround: "written",
      entities: {
        activity: ["natation"],
        person: ["daughter"],
        age: [6],
        weekday: ["sat"],
        timeOfDay: ["morning"],
        postalCode: ["H7N"],
      },
    });
    expect(understand(text, { language: "fr", now }).intents[0]?.name).toBe("find_activity");
  });

  it("are left out where the intent has no use for them", () => {
    expect(understand("quelle est la capitale de l'Australie samedi", { language: "fr", now }).entities).toEqual({});
    const alarm = understand("au feu! 123 rue Saulnier, mon fils de 6 ans est dedans", { language: "fr", now });
    expect(Object.keys(alarm.entities)).toEqual(["street"]);
  });
});

describe("what is said on the telephone, with hesitations and numbers in letters", () => {
  it.each<[string, Entities]>([
    ["my son he's uh twelve", { age: [12] }],
    ["euh ben ma fille elle a euh six ans", { age: [6] }],
    ["my postal code is h seven v two k one", { postalCode: ["H7V 2K1"] }],
    ["mon code postal c'est h sept euh l trois g deux", { postalCode: ["H7L 3G2"] }],
    [
      "un nid-de-poule au vingt-deux quarante boulevard des laurentides",
      { street: ["2240 boulevard des laurentides"] },
    ],
    ["quatre cinq zéro euh cinq cinq cinq un deux trois quatre", { phone: ["450-555-1234"] }],
    ["écrivez à umm@exemple.ca", { email: ["umm@exemple.ca"] }],
  ])("« %s »", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});
