-- The tables of the registry. Columns of type bytea hold sealed values (AES-256-GCM, opened only by the application) or
-- keyed digests (HMAC), never plain text: `body`, `state`, `details`, `*_sealed` and `*_key`, `code_hash`.

CREATE TABLE "households" (
  "id" text PRIMARY KEY,
  "created_at" timestamptz(3) NOT NULL
);

CREATE TABLE "citizens" (
  "id" text PRIMARY KEY,
  "household_id" text NOT NULL REFERENCES "households" ("id") ON DELETE RESTRICT,
  "relation" text NOT NULL CHECK ("relation" IN ('self', 'spouse', 'child', 'other')),
  "first_name" text NOT NULL,
  "last_name" text NOT NULL,
  "birth_date" date NOT NULL,
  "language" text NOT NULL CHECK ("language" IN ('fr', 'en')),
  "created_at" timestamptz(3) NOT NULL,
  "updated_at" timestamptz(3) NOT NULL
);
CREATE INDEX "citizens_household_id_idx" ON "citizens" ("household_id");

CREATE TABLE "addresses" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "citizen_id" text NOT NULL UNIQUE REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "civic_number" text NOT NULL,
  "street" text NOT NULL,
  "unit" text,
  "postal_code" text NOT NULL,
  "neighbourhood" text
);

CREATE TABLE "contact_points" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "citizen_id" text NOT NULL REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "type" text NOT NULL CHECK ("type" IN ('email', 'phone')),
  "lookup_key" bytea NOT NULL,
  "value_sealed" bytea NOT NULL,
  UNIQUE ("lookup_key", "citizen_id")
);
CREATE INDEX "contact_points_citizen_id_idx" ON "contact_points" ("citizen_id");

-- What one system said of a person, kept as received: a correction is a new row, never an update.
CREATE TABLE "source_records" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "source" text NOT NULL,
  "source_id" text NOT NULL,
  "content_key" bytea NOT NULL,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE SET NULL,
  "body" bytea NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  UNIQUE ("source", "source_id", "content_key")
);
CREATE INDEX "source_records_citizen_id_idx" ON "source_records" ("citizen_id");

-- `ordinal` is the order of arrival: two may bear the same moment, above all when the clock is fixed.
-- One receipt a decision (fields of ISO/IEC TS 27560); `consents` names the one in force.
CREATE TABLE "consent_receipts" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "ordinal" integer GENERATED ALWAYS AS IDENTITY,
  "schema_version" text NOT NULL,
  "citizen_id" text NOT NULL REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "purpose" text NOT NULL CHECK ("purpose" IN ('personalisation', 'proactive', 'promotion', 'analytics')),
  "decision" text NOT NULL CHECK ("decision" IN ('given', 'refused', 'withdrawn')),
  "text" text NOT NULL,
  "text_version" text NOT NULL,
  "language" text NOT NULL,
  "channel" text NOT NULL,
  "decided_at" timestamptz(3) NOT NULL,
  "controller" text NOT NULL,
  "jurisdiction" text NOT NULL,
  "lawful_basis" text NOT NULL,
  "data_categories" text[] NOT NULL,
  "retention" text NOT NULL,
  "withdrawal_method" text NOT NULL,
  "turn_id" text
);
CREATE INDEX "consent_receipts_citizen_id_idx" ON "consent_receipts" ("citizen_id", "decided_at");

CREATE TABLE "consents" (
  "citizen_id" text NOT NULL REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "purpose" text NOT NULL,
  "decision" text NOT NULL,
  "since" timestamptz(3) NOT NULL,
  "receipt_id" uuid NOT NULL REFERENCES "consent_receipts" ("id") ON DELETE CASCADE,
  PRIMARY KEY ("citizen_id", "purpose")
);

CREATE TABLE "dialogues" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "version" integer NOT NULL DEFAULT 0,
  "state" bytea,
  "assurance" text NOT NULL DEFAULT 'anonymous' CHECK ("assurance" IN ('anonymous', 'claimed', 'verified')),
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE SET NULL,
  "owner" text NOT NULL DEFAULT 'assistant' CHECK ("owner" IN ('assistant', 'agent')),
  "created_at" timestamptz(3) NOT NULL,
  "updated_at" timestamptz(3) NOT NULL
);
CREATE INDEX "dialogues_citizen_id_idx" ON "dialogues" ("citizen_id");

CREATE TABLE "conversations" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "channel" text NOT NULL,
  "address_key" bytea NOT NULL,
  "address_sealed" bytea NOT NULL,
  "dialogue_id" uuid NOT NULL REFERENCES "dialogues" ("id"),
  "last_seq" integer NOT NULL DEFAULT 0,
  "created_at" timestamptz(3) NOT NULL,
  UNIQUE ("channel", "address_key")
);
CREATE INDEX "conversations_dialogue_id_idx" ON "conversations" ("dialogue_id");

CREATE TABLE "turns" (
  "id" text PRIMARY KEY,
  "conversation_id" uuid NOT NULL REFERENCES "conversations" ("id"),
  "dialogue_id" uuid NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "language" text NOT NULL,
  "intent" text NOT NULL,
  "intent_score" double precision NOT NULL,
  "flow" text,
  "outcome" text NOT NULL,
  "body" bytea NOT NULL
);
CREATE INDEX "turns_conversation_id_idx" ON "turns" ("conversation_id", "at");

CREATE TABLE "inbox" (
  "channel" text NOT NULL,
  "provider_id" text NOT NULL,
  "turn_id" text NOT NULL,
  "conversation_id" uuid NOT NULL,
  "seq" integer NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  "body" bytea NOT NULL,
  PRIMARY KEY ("channel", "provider_id")
);
CREATE UNIQUE INDEX "inbox_conversation_id_seq_key" ON "inbox" ("conversation_id", "seq");

-- Everything said by the assistant. `withheld` rows are never sent: they make the work the same whether a record exists or not.
CREATE TABLE "outbox" (
  "id" uuid PRIMARY KEY,
  "channel" text NOT NULL,
  "conversation_id" uuid,
  "seq" integer,
  "turn_id" text REFERENCES "turns" ("id") ON DELETE CASCADE,
  "body" bytea NOT NULL,
  "status" text NOT NULL CHECK ("status" IN ('pending', 'delivered', 'failed', 'withheld')),
  "attempts" integer NOT NULL DEFAULT 0,
  "due_at" timestamptz(3) NOT NULL,
  "receipt" text,
  "cause" text,
  "created_at" timestamptz(3) NOT NULL,
  "settled_at" timestamptz(3)
);
CREATE UNIQUE INDEX "outbox_conversation_id_seq_key" ON "outbox" ("conversation_id", "seq");
CREATE INDEX "outbox_turn_id_idx" ON "outbox" ("turn_id");
CREATE INDEX "outbox_due_idx" ON "outbox" ("due_at") WHERE "status" = 'pending';

CREATE TABLE "interactions" (
  "turn_id" text PRIMARY KEY REFERENCES "turns" ("id") ON DELETE CASCADE,
  "conversation_id" uuid NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "channel" text NOT NULL,
  "language" text NOT NULL,
  "intent" text NOT NULL,
  "intent_score" double precision NOT NULL,
  "flow" text,
  "outcome" text NOT NULL,
  "topics" text[] NOT NULL,
  "sentiment_label" text NOT NULL,
  "sentiment" jsonb NOT NULL,
  "redacted_text" text NOT NULL,
  "folded_text" text NOT NULL,
  "durations" jsonb NOT NULL,
  "trace" jsonb NOT NULL
);
CREATE INDEX "interactions_at_idx" ON "interactions" ("at");

CREATE TABLE "proposals" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "turn_id" text NOT NULL REFERENCES "turns" ("id") ON DELETE CASCADE,
  "dialogue_id" uuid NOT NULL,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "offering_id" text NOT NULL,
  "session_id" text,
  "title" text NOT NULL,
  "details" bytea NOT NULL,
  "proposed_at" timestamptz(3) NOT NULL
);
CREATE INDEX "proposals_turn_id_idx" ON "proposals" ("turn_id");
CREATE INDEX "proposals_citizen_id_idx" ON "proposals" ("citizen_id");
CREATE INDEX "proposals_offering_id_idx" ON "proposals" ("offering_id");

CREATE TABLE "request_counters" (
  "year" integer PRIMARY KEY,
  "last" integer NOT NULL
);

CREATE TABLE "requests" (
  "number" text PRIMARY KEY,
  "turn_id" text NOT NULL REFERENCES "turns" ("id") ON DELETE CASCADE,
  "dialogue_id" uuid NOT NULL,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE SET NULL,
  "request_type" text NOT NULL,
  "status" text NOT NULL DEFAULT 'open',
  "details" bytea NOT NULL,
  "opened_at" timestamptz(3) NOT NULL
);
CREATE INDEX "requests_turn_id_idx" ON "requests" ("turn_id");
CREATE INDEX "requests_citizen_id_idx" ON "requests" ("citizen_id");

-- `citizen_id` is null when no record has that contact point: such a code can never be right.
CREATE TABLE "one_time_codes" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "ordinal" integer GENERATED ALWAYS AS IDENTITY,
  "dialogue_id" uuid NOT NULL REFERENCES "dialogues" ("id") ON DELETE CASCADE,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "contact_key" bytea NOT NULL,
  "code_hash" bytea NOT NULL,
  "attempts" integer NOT NULL DEFAULT 0,
  "sent_at" timestamptz(3) NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "right_at" timestamptz(3),
  "used_at" timestamptz(3)
);
CREATE INDEX "one_time_codes_dialogue_id_idx" ON "one_time_codes" ("dialogue_id", "sent_at");
CREATE INDEX "one_time_codes_contact_key_idx" ON "one_time_codes" ("contact_key", "sent_at");

CREATE TABLE "offerings" (
  "id" text COLLATE "C" PRIMARY KEY,
  "source" text NOT NULL,
  "kind" text NOT NULL,
  "status" text NOT NULL,
  "title" text NOT NULL,
  "content_hash" text NOT NULL,
  "body" jsonb NOT NULL,
  "updated_at" timestamptz(3) NOT NULL
);
CREATE INDEX "offerings_source_idx" ON "offerings" ("source");

-- The sessions of an offering are in its body too, which is what search reads; this table is for counting and planning.
CREATE TABLE "sessions" (
  "offering_id" text COLLATE "C" NOT NULL REFERENCES "offerings" ("id") ON DELETE CASCADE,
  "id" text NOT NULL,
  "starts_at" timestamptz(3) NOT NULL,
  "ends_at" timestamptz(3) NOT NULL,
  "place_name" text,
  "neighbourhood" text,
  "price" double precision,
  "seats_total" integer,
  "seats_left" integer,
  "cancelled" boolean NOT NULL,
  PRIMARY KEY ("offering_id", "id")
);
CREATE INDEX "sessions_starts_at_idx" ON "sessions" ("starts_at");

CREATE TABLE "facilities" (
  "id" text PRIMARY KEY,
  "name" text NOT NULL,
  "address" text,
  "city" text,
  "postal_code" text,
  "neighbourhood" text,
  "phone" text,
  "lat" double precision NOT NULL,
  "lon" double precision NOT NULL
);

CREATE TABLE "staff_accounts" (
  "username" text PRIMARY KEY,
  "display_name" text NOT NULL,
  "role" text NOT NULL CHECK ("role" IN ('agent', 'manager', 'planner', 'elected', 'admin')),
  "password_hash" text NOT NULL
);

CREATE TABLE "audit" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "at" timestamptz(3) NOT NULL,
  "actor" text NOT NULL,
  "action" text NOT NULL,
  "subject" text NOT NULL,
  "detail" text
);
CREATE INDEX "audit_subject_idx" ON "audit" ("subject", "at");
