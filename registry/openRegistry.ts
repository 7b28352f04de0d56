import { createArrivals } from "./arrivals/arrivals.ts";
import { createAssistantSwitch } from "./assistant/assistantSwitch.ts";
import { audit } from "./audit.ts";
import { createFailedArrivals } from "./arrivals/failedArrivals.ts";
import { createBounces } from "./bounces/bounces.ts";
import { createCalls } from "./calls/calls.ts";
import { createCampaigns } from "./campaigns/campaigns.ts";
import { createCatalogue } from "./catalogue/catalogue.ts";
import { createCitizenDesk } from "./citizens/brief/citizenBrief.ts";
import { createCitizens } from "./citizens/citizens.ts";
import { personalRecord } from "./citizens/personalRecord.ts";
import type { Database } from "./database/database.ts";
import { createDeliveryReports } from "./deliveries/deliveryReports.ts";
import { openEmbeddedDatabase } from "./database/embedded/embeddedDatabase.ts";
import { migrate, readMigrations } from "./database/migrations.ts";
import { createDeskAnswers } from "./desk/deskAnswers.ts";
import { createDeskCases } from "./desk/deskCases.ts";
import { createAssistFeedback } from "./feedback/assistFeedback.ts";
import { createFileRemovals } from "./files/fileRemovals.ts";
import { releaseLeases } from "./database/releaseLeases.ts";
import { openServerDatabase } from "./database/serverDatabase.ts";
import { createHandovers } from "./handovers/handovers.ts";
import { readOfficeHours } from "./handovers/hours/readOfficeHours.ts";
import { createAgentPresence } from "./handovers/presence.ts";
import { createInteractions } from "./interactions.ts";
import { createCitizenLookup } from "./lookup/citizenLookup.ts";
import { fillLookup } from "./lookup/fillLookup.ts";
import { createMails } from "./mails/mails.ts";
import { createOutbox } from "./outbox.ts";
import { createConversationReferences } from "./references/conversationReferences.ts";
import type { OpenRegistry, Registry, RegistryOptions } from "./registry.ts";
import { createDemonstrationDesk, createRequestDesk, createRequests } from "./requests/index.ts";
import { createVault, type Vault } from "./sealing/vault.ts";
import { createRegistrations } from "./registrations/registrations.ts";
import { createStaff } from "./staff/staff.ts";
import { createStaffSessions } from "./staff/staffSessions.ts";
import { createStops } from "./stops/stops.ts";
import { createTranscript } from "./transcript.ts";
import { createTurns } from "./turns/turns.ts";
import { createWrapUps } from "./wrapUps/wrapUps.ts";
import { createWriter } from "./turns/writing/createWriter.ts";

/**
 * Opens the database (a server when `databaseUrl` is given, PGlite otherwise), brings its schema up to date, and gives the
 * registry over it. Throws a sentence when the server does not answer, the directory is in use, or a migration was changed.
 *
 * @example
 * const registry = await openRegistry({ dataDir: ".data", dataKey, now: () => clock.now() });
 */
export const openRegistry: OpenRegistry = async (options) => {
  const vault = createVault(options.dataKey);
  const database = await openDatabase(options);
  try {
    await migrate(database, readMigrations());
    await fillLookup(database, vault);
    if (options.databaseUrl === undefined) await releaseLeases(database, options.now());
  } catch (cause) {
    await database.close();
    throw cause;
  }
  return registryOn(database, vault, options);
};

function openDatabase({ databaseUrl, dataDir }: RegistryOptions): Promise<Database> {
  return databaseUrl === undefined ? openEmbeddedDatabase(dataDir) : openServerDatabase(databaseUrl);
}

function registryOn(database: Database, vault: Vault, options: RegistryOptions): Registry {
  const { now, rehearsal = false, officeHoursFile } = options;
  let closed: Promise<void> | undefined;
  const parts = { sql: database, vault, now };
  const stops = createStops({ database, vault });
  const writer = createWriter(database, vault, options);
  const desk = rehearsal ? createDemonstrationDesk(parts) : createRequestDesk(parts);
  return {
    turns: createTurns({ ...parts, readRecord: (id) => personalRecord({ database, vault }, id), write: writer.write }),
    transcript: createTranscript({ database, vault }),
    outbox: createOutbox({ database, vault, now, mayReach: stops.mayReach }),
    arrivals: createArrivals({ database, vault, now }),
    references: createConversationReferences(parts),
    assistant: createAssistantSwitch({ database, now }),
    desk: createDeskAnswers(parts),
    handovers: createHandovers({ database, vault, now, hours: readOfficeHours(officeHoursFile) }),
    presence: createAgentPresence(parts),
    deskCases: createDeskCases(parts),
    failedArrivals: createFailedArrivals({ database, vault, now }),
    mails: createMails({ database, vault, now }),
    stops,
    bounces: createBounces({ database, vault, now }),
    campaigns: createCampaigns({ database, vault, now }),
    calls: createCalls({ database, vault, now }),
    wrapUps: createWrapUps(parts),
    feedback: createAssistFeedback(parts),
    deliveryReports: createDeliveryReports({ database, now }),
    catalogue: createCatalogue({ database, now }),
    citizens: createCitizens({ database, vault, now, rehearsal }),
    citizenDesk: createCitizenDesk(parts),
    citizenLookup: createCitizenLookup(parts),
    registrations: createRegistrations({ database, vault, now }),
    requests: createRequests({ ...parts, desk }),
    fileRemovals: createFileRemovals({ database, vault }),
    interactions: createInteractions(database),
    staff: createStaff({ database, now }),
    sessions: createStaffSessions(parts),
    audit: {
      record: (entry) => audit(database, now(), entry),
    },
    ping: () => ping(database),
    close: () => (closed ??= writer.close().then(() => database.close())),
  };
}

async function ping(database: Database): Promise<void> {
  try {
    await database.query("SELECT 1");
  } catch (cause) {
    throw new Error("The database does not answer: check that PostgreSQL runs and that DATABASE_URL is right.", {
      cause,
    });
  }
}
