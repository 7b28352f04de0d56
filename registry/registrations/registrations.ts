import { z } from "zod";
import { registrationStatusSchema, type Registration } from "../../contracts/registration.ts";
import type { Database } from "../database/database.ts";
import type { Registrations } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { registrationDetailsSchema } from "./holdPlace.ts";
import { createRegistrationQueue } from "./registrationQueue.ts";

const takenRows = z.tuple([z.object({ seats: z.number() })]);
const rowSchema = z.object({
  number: z.string(),
  offeringId: z.string(),
  sessionId: z.string(),
  seats: z.number(),
  status: registrationStatusSchema,
  details: z.instanceof(Uint8Array),
});

/** What was asked of the registration system, and what is still to be asked. */
export function createRegistrations(parts: { database: Database; vault: Vault; now: () => Date }): Registrations {
  const { database, vault, now } = parts;
  return {
    async taken(offeringId, sessionId) {
      const rows = await database.query("SELECT seats_taken($1, $2, $3) AS seats", [
        offeringId,
        sessionId,
        now().toISOString(),
      ]);
      return takenRows.parse(rows)[0].seats;
    },
    async of({ dialogueId, citizenId }) {
      const prisma = await database.prisma();
      const rows = await prisma.registration.findMany({
        where: {
          status: { in: ["held", "waiting", "confirmed"] },
          OR: [{ dialogueId }, ...(citizenId === undefined ? [] : [{ citizenId }])],
        },
        orderBy: [{ requestedAt: "desc" }, { number: "desc" }],
      });
      return z
        .array(rowSchema)
        .parse(rows)
        .map((row) => toRegistration(vault, row));
    },
    queue: createRegistrationQueue(parts),
  };
}

function toRegistration(vault: Vault, { details, ...plain }: z.infer<typeof rowSchema>): Registration {
  const { title, participant } = registrationDetailsSchema.parse(vault.open("registrations.details", details));
  return { ...plain, title, participant };
}
