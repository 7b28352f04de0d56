-- Conversations by mail. `id` is the name in the address answers come back to; `participants` holds, sealed, the addresses that
-- may speak in it; `address_key` is that of its conversation.
CREATE TABLE "mail_threads" (
  "id" text PRIMARY KEY,
  "address_key" bytea NOT NULL,
  "participants" bytea NOT NULL,
  "created_at" timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX "mail_threads_address_key_key" ON "mail_threads" ("address_key");

-- Every mail that was read, as received: `raw` is the whole of it, sealed. The keys are digests of its Message-ID, of its sender and
-- of its words; a mail that belongs to no conversation (a delivery report) has no thread. `fate` says what became of it.
CREATE TABLE "mails" (
  "provider_id" text PRIMARY KEY,
  "thread_id" text REFERENCES "mail_threads" ("id") ON DELETE CASCADE,
  "message_key" bytea,
  "sender_key" bytea NOT NULL,
  "words_key" bytea,
  "fate" text NOT NULL,
  "received_at" timestamptz(3) NOT NULL,
  "raw" bytea NOT NULL
);
CREATE INDEX "mails_thread_id_idx" ON "mails" ("thread_id");
CREATE INDEX "mails_message_key_idx" ON "mails" ("message_key");
CREATE INDEX "mails_sender_key_received_at_idx" ON "mails" ("sender_key", "received_at");

-- The state of a dialogue is emptied when its person is erased: their mails go with it, whoever erases.
CREATE FUNCTION forget_mails() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM mail_threads t USING conversations c
    WHERE c.dialogue_id = NEW.id AND c.channel = 'email' AND t.address_key = c.address_key;
  RETURN NULL;
END $$;
CREATE TRIGGER dialogue_emptied AFTER UPDATE OF state ON dialogues FOR EACH ROW
  WHEN (NEW.state IS NULL AND OLD.state IS NOT NULL) EXECUTE FUNCTION forget_mails();
