import { describe, expect, it } from "vitest";
import { createUnderstanding } from "../../../bot/understanding/index.ts";
import type { Emergency } from "../../../contracts/understanding.ts";

const understand = createUnderstanding({ places: [] });
const read = (text: string) => understand(text, { language: "fr", now: new Date("2024-06-13T13:00:00Z") });

describe("a danger now is always heard, before anything else", () => {
  it.each<[text: string, danger: Emergency]>([
    ["au feu", "fire"],
    ["Ma maison est en feu!", "fire"],
    ["il y a de la fumée noire qui sort du logement d'à côté", "fire"],
    ["le garage du voisin brule", "fire"],
    ["there's a fire in my kitchen", "fire"],
    ["smoke is coming out of the apartment", "fire"],
    ["ça sent le gaz dans la cave", "gas"],
    ["odeur de gaz devant l'école", "gas"],
    ["I smell gas in my basement", "gas"],
    ["mon détecteur de monoxyde de carbone sonne", "gas"],
    ["mon père ne respire plus", "medical"],
    ["ma mère a perdu connaissance", "medical"],
    ["mon bébé s'étouffe", "medical"],
    ["quelqu'un se noie dans la rivière", "medical"],
    ["my husband has chest pain", "medical"],
    ["she collapsed and isn't breathing", "medical"],
    ["my kid is choking", "medical"],
    ["un piéton vient de se faire frapper par une auto", "medical"],
    ["un homme avec un couteau est dans le parc", "violence"],
    ["mon chum me frappe", "violence"],
    ["quelqu'un essaie d'entrer chez moi", "violence"],
    ["I heard gunshots outside", "violence"],
    ["someone is breaking into my house", "violence"],
    ["je veux mourir", "suicide"],
    ["j'ai envie d'en finir", "suicide"],
    ["I want to kill myself", "suicide"],
    ["I don't want to live anymore", "suicide"],
    ["fil électrique par terre dans la rue", "danger"],
  ])("%s", (text, danger) => {
    expect(read(text)).toMatchObject({
      emergency: danger,
      intents: [{ name: "emergency" }, ...read(text).intents.slice(1)],
    });
  });

  it.each(["911", "au secours", "urgence", "SOS", "emergency"])("%s alone is a call for help", (text) => {
    expect(read(text).intents[0]?.name).toBe("emergency");
    expect(read(text).emergency).toBeDefined();
  });

  it.each([
    "je cherche un cours de yoga pis la ma maison est en feu",
    "MA MAISON EST EN FEU AIDEZ MOI",
    "annulez tout, mon fils ne respire plus",
    "mon voisin respire pu",
  ])("in the middle of anything: %s", (text) => expect(read(text).intents[0]?.name).toBe("emergency"));
});

describe("an alarming word is no alarm", () => {
  it.each([
    "le feu de circulation au coin de ma rue est brisé",
    "à quelle heure sont les feux d'artifice",
    "est-ce que j'ai le droit de faire un feu dans ma cour",
    "cours de RCR et premiers soins",
    "c'est à mourir de rire",
    "un roman policier avec un meurtre",
    "il y a un raton laveur mort sur la rue",
    "mon arbre est mort",
    "puis-je utiliser une souffleuse à gaz",
    "la rue est brûlée par le sel",
    "le lampadaire est brûlé",
    "mon auto a été frappée par le camion de déneigement",
    "un foyer extérieur au bois est-il permis",
    "numéro de la caserne d'incendie",
    "je suis tannée à mort d'attendre",
    "préparation aux urgences : avez-vous un guide",
    "atelier d'aiguisage de couteaux",
    "cours d'autodéfense pour femmes",
    "can I have a backyard fire pit",
    "when are the fireworks",
    "the fire hydrant is buried in snow",
    "first aid class for teens",
    "there's a dead raccoon on my lawn",
    "gas leaf blower rules",
    "emergency snow parking rules",
    "I'm dying to try pottery",
    "a mystery novel about a murder",
    "my fence was hit by the snow plow",
    "ce n'est pas urgent",
    "it's not an emergency",
    "for myself",
    "pour moi-même",
  ])("%s", (text) => {
    expect(read(text).emergency).toBeUndefined();
    expect(read(text).intents[0]?.name).not.toBe("emergency");
  });
});
