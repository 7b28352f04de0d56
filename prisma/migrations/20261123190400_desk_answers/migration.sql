-- What agents answered at a counter or by post. Letters wait here until they are printed.
CREATE TABLE "desk_answers" (
  "id" text PRIMARY KEY,
  "channel" text NOT NULL,
  "address_key" bytea NOT NULL,
  "body" bytea NOT NULL,
  "status" text NOT NULL CHECK ("status" IN ('spoken', 'to_print', 'printed')),
  "written_at" timestamptz(3) NOT NULL,
  "written_by" text NOT NULL,
  "printed_at" timestamptz(3),
  "printed_by" text
);
CREATE INDEX "desk_answers_address_key_idx" ON "desk_answers" ("address_key", "written_at");
CREATE INDEX "desk_answers_status_idx" ON "desk_answers" ("status", "written_at");
