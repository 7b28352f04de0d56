import type { CitizenBrief } from "../../../contracts/assist.ts";
import type { BriefAsked, CitizenDesk, Looker } from "../../../contracts/citizenDesk.ts";
import { audit } from "../../audit.ts";
import type { Sql } from "../../database/database.ts";
import type { Vault } from "../../sealing/vault.ts";
import { type Found, findSubject } from "./findSubject.ts";
import { provenLimits, unprovenLimits } from "./mayTell.ts";
import { readSubject, type Subject } from "./subject.ts";
import { verificationQuestions } from "./verificationQuestions.ts";
import { verifiedByAgent } from "./verifiedByAgent.ts";

interface Parts {
  sql: Sql;
  vault: Vault;
  now: () => Date;
}

/** What an agent sees of the person they talk with: the record once verified, and before it only the two questions to ask. */
export function createCitizenDesk(parts: Parts): CitizenDesk {
  return {
    async brief(asked, looker) {
      const found = await findSubject(parts, asked);
      const proven = found.verified ?? (asked.documentSeen ? found.candidate : undefined);
      const id = proven ?? found.candidate;
      const subject = id === undefined ? undefined : await readSubject(parts, id, asked.conversationId);
      if (!subject) return stranger(asked);
      await auditLook(parts, { asked, looker, subject, proven: proven !== undefined });
      return proven === undefined ? candidateBrief(subject, asked, found) : fullBrief(subject);
    },
    verifiedByAgent: (verified) => verifiedByAgent(parts, verified),
  };
}

function stranger({ language = "fr" }: BriefAsked): CitizenBrief {
  return { assurance: "anonymous", language, candidate: false, verification: [], ...unprovenLimits() };
}

function candidateBrief(subject: Subject, asked: BriefAsked, { saidFrom }: Found): CitizenBrief {
  const seed = asked.dialogueId ?? subject.citizenId;
  return {
    assurance: "claimed",
    language: asked.language ?? "fr",
    candidate: true,
    candidateId: subject.citizenId,
    verification: verificationQuestions(subject, seed, saidFrom),
    ...unprovenLimits(),
  };
}

function fullBrief(subject: Subject): CitizenBrief {
  const { citizenId, age, address, contacts, contactsBefore, openRequests, consents } = subject;
  const record = {
    citizenId,
    name: nameOf(subject),
    age,
    ...(address ? { address: addressLine(address) } : {}),
    contacts,
    household: subject.household.map((member) => ({
      name: nameOf(member),
      age: member.age,
      relation: member.relation,
    })),
    contactsBefore,
    openRequests,
    consents,
  };
  return {
    assurance: "verified",
    language: subject.language,
    candidate: true,
    verification: [],
    record,
    ...provenLimits(subject),
  };
}

const nameOf = ({ firstName, lastName }: Pick<Subject, "firstName" | "lastName">) => `${firstName} ${lastName}`;

function addressLine({ civicNumber, street, unit, postalCode }: NonNullable<Subject["address"]>): string {
  return `${civicNumber}, ${street}${unit === null ? "" : `, app. ${unit}`}, Laval ${postalCode}`;
}

/** A view that opens says why; what follows in the same view was audited with it. */
async function auditLook(
  { sql, now }: Parts,
  look: { asked: BriefAsked; looker: Looker; subject: Subject; proven: boolean },
): Promise<void> {
  const { asked, looker, subject, proven } = look;
  if (looker.reason === undefined) return;
  const where = asked.dialogueId === undefined ? "" : `dialogue:${asked.dialogueId} `;
  const document = asked.documentSeen ? "(document seen) " : "";
  await audit(sql, now(), {
    actor: looker.actor,
    action: proven ? "read_brief" : "read_verification",
    subject: `citizen:${subject.citizenId}`,
    detail: `${where}${document}${looker.reason}`,
  });
}
