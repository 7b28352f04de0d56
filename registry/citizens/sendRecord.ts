import { randomUUID } from "node:crypto";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import type { OutboxFile } from "../../contracts/delivery.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Vault } from "../sealing/vault.ts";
import { recordAsText } from "./recordAsText.ts";

/** The mail that carries a copy of the record to the record's own address, as the turn's transaction queues it. */
export async function sendRecord(
  parts: { readRecord: (citizenId: string) => Promise<PersonalRecord | undefined>; vault: Vault },
  citizenId: string,
) {
  const record = await parts.readRecord(citizenId);
  const address = record?.contacts.find(({ type }) => type === "email")?.value;
  if (!record || address === undefined) throw new Error("A copy of a record is sent only to the e-mail address in it");
  const body = parts.vault.seal("outbox.body", { address, ...mailOf(record) }).toString("base64");
  return { acts: [{ name: "send_record", argument: { citizenId, body } }] };
}

function mailOf(record: PersonalRecord): { subject: string; reply: Reply; files: OutboxFile[] } {
  const { language } = record;
  const [subject, text] =
    language === "fr"
      ? [
          "Copie de vos renseignements – Ville de Laval",
          "Voici la copie que vous avez demandée : un fichier à lire, et le même contenu en JSON pour un autre service.",
        ]
      : [
          "Copy of your information – City of Laval",
          "Here is the copy you asked for: one file to read, and the same content as JSON for another service.",
        ];
  return {
    subject,
    reply: { id: randomUUID(), text, lang: language, cards: [], choices: [] },
    files: [
      {
        name: language === "fr" ? "mes-renseignements.txt" : "my-information.txt",
        contentType: "text/plain; charset=utf-8",
        content: recordAsText(record),
      },
      { name: "citoyen-360.json", contentType: "application/json", content: JSON.stringify(record, undefined, 2) },
    ],
  };
}
