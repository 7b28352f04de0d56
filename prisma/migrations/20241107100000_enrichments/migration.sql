-- What was read in the texts of the catalogue, apart from what the sources said.

-- `source_body`: what the source said, when enrichments added to it (null: `body` is what it said). `last_day`: the last day on
-- which it can be attended; what is long over is put aside, not deleted.
ALTER TABLE "offerings" ADD COLUMN "source_body" jsonb, ADD COLUMN "last_day" date;
CREATE INDEX "offerings_last_day_idx" ON "offerings" ("last_day");

-- `position`: its place among those of the offering, so that what is undone comes back where it was.
-- No foreign key: what a person refused stays refused for an offering that goes and comes back.
CREATE TABLE "enrichments" (
  "offering_id" text COLLATE "C" NOT NULL,
  "id" text NOT NULL,
  "field" text NOT NULL,
  "standing" text NOT NULL CHECK ("standing" IN ('applied', 'conflict', 'refused', 'known')),
  "rule" text NOT NULL,
  "position" integer NOT NULL,
  "body" jsonb NOT NULL,
  "read_at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("offering_id", "id")
);

-- What happened to each: read and withdrawn by an import, refused and restored by a person. Never changed.
CREATE TABLE "enrichment_events" (
  "ordinal" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "offering_id" text COLLATE "C" NOT NULL,
  "enrichment_id" text NOT NULL,
  "action" text NOT NULL CHECK ("action" IN ('read', 'withdrawn', 'refused', 'restored')),
  "actor" text NOT NULL,
  "at" timestamptz(3) NOT NULL
);
CREATE INDEX "enrichment_events_offering_id_idx" ON "enrichment_events" ("offering_id");

-- Near copies: the group, the member each is likest to, and how like.
CREATE TABLE "duplicates" (
  "offering_id" text COLLATE "C" PRIMARY KEY REFERENCES "offerings" ("id") ON DELETE CASCADE,
  "group_id" text NOT NULL,
  "nearest" text NOT NULL,
  "likeness" double precision NOT NULL
);
CREATE INDEX "duplicates_group_id_idx" ON "duplicates" ("group_id");
