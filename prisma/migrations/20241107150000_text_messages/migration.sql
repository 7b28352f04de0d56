-- What a wire brought and was acknowledged, until its turn is committed: a process that dies in between loses nothing.
CREATE TABLE "arrivals" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "channel" text NOT NULL,
  "provider_id" text NOT NULL,
  "address_key" bytea NOT NULL,
  "body" bytea NOT NULL,
  "status" text NOT NULL DEFAULT 'pending' CHECK ("status" IN ('pending', 'failed')),
  "attempts" integer NOT NULL DEFAULT 0,
  "due_at" timestamptz(3) NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  "cause" text
);
CREATE UNIQUE INDEX "arrivals_channel_provider_id_key" ON "arrivals" ("channel", "provider_id");
CREATE INDEX "arrivals_address_key_id_idx" ON "arrivals" ("address_key", "id");

-- Numbers that said STOP: nothing goes to them but what the turn that heard it answered. Only a digest: it says nobody's number,
-- and it stays when its person is erased, for the wish to hold.
CREATE TABLE "stopped_addresses" (
  "address_key" bytea PRIMARY KEY,
  "since" timestamptz(3) NOT NULL,
  "turn_id" text NOT NULL
);

CREATE FUNCTION effect_stop_address(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO stopped_addresses (address_key, since, turn_id) VALUES (decode(p->>'addressKey', 'base64'), p_now, p_turn)
    ON CONFLICT DO NOTHING;
$$;
CREATE FUNCTION effect_resume_address(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  DELETE FROM stopped_addresses WHERE address_key = decode(p->>'addressKey', 'base64');
$$;

-- What a provider said of something it had accepted. `stage` only grows: 1 queued, 2 sent, 3 delivered or failed.
CREATE TABLE "delivery_reports" (
  "receipt" text PRIMARY KEY,
  "channel" text NOT NULL,
  "stage" integer NOT NULL,
  "status" text NOT NULL,
  "cause" text,
  "updated_at" timestamptz(3) NOT NULL
);
CREATE INDEX "outbox_receipt_idx" ON "outbox" ("receipt");
