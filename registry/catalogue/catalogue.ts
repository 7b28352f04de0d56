import { z } from "zod";
import type { Database, Sql } from "../database/database.ts";
import { rehearse } from "../database/rehearse.ts";
import type { Catalogue } from "../registry.ts";
import { decideEnrichment } from "./decide.ts";
import { saveDuplicates } from "./duplicates.ts";
import { allEntries, oneEntry, readEvents } from "./entries.ts";
import { readFacilities, saveFacilities } from "./facilities.ts";
import { allOfferings } from "./offerings.ts";
import { saveOfferings } from "./saveOfferings.ts";
import { idsOfChange } from "./tellChange.ts";

const countRows = z.tuple([z.object({ count: z.number() })]);
const fingerprintSchema = z.tuple([z.object({ fingerprint: z.string() })]);

// From the contents and not a counter: the same catalogue imported elsewhere may reuse the same saved index.
const fingerprintStatement = `SELECT md5(coalesce(string_agg(o.id || ' ' || content_hash || coalesce(' ' || group_id, ''), ',' ORDER BY o.id), '')) AS fingerprint
  FROM offerings o LEFT JOIN duplicates d ON d.offering_id = o.id WHERE $1::date IS NULL OR last_day IS NULL OR last_day >= $1::date`;

/** The catalogue as stored. An offering is read from its one JSON body, sessions included: a page is one index scan. */
export function createCatalogue(parts: { database: Database; now: () => Date }): Catalogue {
  const { database, now } = parts;
  const inTransaction = <T>(options: { dryRun?: boolean } | undefined, work: (sql: Sql) => Promise<T>) =>
    options?.dryRun ? rehearse(database, work) : database.transaction(work);
  return {
    all: (selection) => allOfferings(database, selection),
    count: async () => countRows.parse(await database.query("SELECT count(*)::int AS count FROM offerings"))[0].count,
    async fingerprint(selection) {
      const rows = await database.query(fingerprintStatement, [selection?.since ?? null]);
      return fingerprintSchema.parse(rows)[0].fingerprint;
    },
    entries: () => allEntries(database),
    entry: (offeringId) => oneEntry(database, offeringId),
    decide: (decision) => database.transaction((sql) => decideEnrichment(sql, decision, now())),
    enrichmentEvents: (offeringId) => readEvents(database, offeringId),
    saveDuplicates: (links) => database.transaction((sql) => saveDuplicates(sql, links)),
    save: (source, offerings, options) =>
      inTransaction(options, (sql) =>
        saveOfferings({ sql, now }, { source, offerings, complete: options?.complete ?? false, ...pick(options) }),
      ),
    facilities: () => readFacilities(database),
    saveFacilities: (facilities, options) => inTransaction(options, (sql) => saveFacilities(sql, facilities)),
    subscribe: (listener) => database.listen("c360_catalogue", (payload) => listener(idsOfChange(payload))),
  };
}

const pick = (options: Parameters<Catalogue["save"]>[2]) => (options?.enrich ? { enrich: options.enrich } : {});
