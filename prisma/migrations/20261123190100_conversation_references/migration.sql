-- Where a conversation of another platform is answered, as its last message said it, and whether it was welcomed. The reference is
-- sealed; it is null once the platform said that the conversation is over.
CREATE TABLE "conversation_references" (
  "channel" text NOT NULL,
  "address_key" bytea NOT NULL,
  "reference" bytea,
  "greeted_at" timestamptz(3),
  "updated_at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("channel", "address_key")
);
