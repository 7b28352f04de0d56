import { z } from "zod";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";
import type { Database, Sql } from "../database/database.ts";
import { rehearse } from "../database/rehearse.ts";
import type { Catalogue } from "../registry.ts";
import { readFacilities, saveFacilities } from "./facilities.ts";
import { saveOfferings } from "./saveOfferings.ts";

const offeringsPerPage = 500;
const pageSchema = z.array(z.object({ body: offeringSchema }));
const fingerprintSchema = z.tuple([z.object({ fingerprint: z.string() })]);

// From the contents and not a counter: the same catalogue imported elsewhere may reuse the same saved index.
const fingerprintStatement = `SELECT md5(coalesce(string_agg(id || ' ' || content_hash, ',' ORDER BY id), '')) AS fingerprint FROM offerings`;

/** The catalogue as stored. An offering is read from its one JSON body, sessions included: a page is one index scan. */
export function createCatalogue(parts: { database: Database; now: () => Date }): Catalogue {
  const { database, now } = parts;
  const inTransaction = <T>(options: { dryRun?: boolean } | undefined, work: (sql: Sql) => Promise<T>) =>
    options?.dryRun ? rehearse(database, work) : database.transaction(work);
  return {
    all: () => allOfferings(database),
    count: () => database.prisma.offering.count(),
    async fingerprint() {
      return fingerprintSchema.parse(await database.query(fingerprintStatement))[0].fingerprint;
    },
    save: (source, offerings, options) =>
      inTransaction(options, (sql) =>
        saveOfferings({ sql, now }, { source, offerings, complete: options?.complete ?? false }),
      ),
    facilities: () => readFacilities(database),
    saveFacilities: (facilities, options) => inTransaction(options, (sql) => saveFacilities(sql, facilities)),
    subscribe: (listener) => database.listen("c360_catalogue", () => listener()),
  };
}

async function* allOfferings(database: Database): AsyncGenerator<Offering> {
  let last = "";
  for (;;) {
    const rows = await database.query("SELECT body FROM offerings WHERE id > $1 ORDER BY id LIMIT $2", [
      last,
      offeringsPerPage,
    ]);
    const page = pageSchema.parse(rows);
    for (const { body } of page) yield body;
    if (page.length < offeringsPerPage) return;
    last = page.at(-1)?.body.id ?? last;
  }
}
