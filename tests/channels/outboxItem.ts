import type { OutboxItem } from "../../contracts/delivery.ts";

/** An outbox item with everything a reply can hold. */
export function outboxItem(changes: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id: "item-1",
    channel: "email",
    address: "citoyenne@courriel.example",
    attempts: 0,
    reply: {
      id: "reply-1",
      text: "Voici une activité près de chez vous.\n\nÀ bientôt!",
      lang: "fr",
      cards: [
        {
          offeringId: "o1",
          kind: "activity",
          title: "Natation – 6 ans",
          lang: "fr",
          summary: "Cours de groupe",
          facts: [{ name: "when", label: "Quand", value: "samedi 9 h" }],
          reasons: ["pour 6 ans", "le samedi"],
          url: "https://laval.example/o1",
          choices: [{ label: "M’inscrire", text: "m’inscrire à la natation" }],
        },
      ],
      choices: [{ label: "Voir plus", text: "voir plus" }],
    },
    ...changes,
  };
}
