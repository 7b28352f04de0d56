-- When a conversation loses its address (its person was erased), what an agent wrote to them goes at once. Where another platform
-- answers them stays a day, for the last word is still to be sent there; a message from there keeps it.
ALTER TABLE "conversation_references" ADD COLUMN "forget_at" timestamptz(3);
CREATE INDEX "conversation_references_forget_at_idx" ON "conversation_references" ("forget_at");

CREATE FUNCTION forget_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM desk_answers WHERE channel = OLD.channel AND address_key = OLD.address_key;
  UPDATE conversation_references SET forget_at = updated_at + interval '1 day'
    WHERE channel = OLD.channel AND address_key = OLD.address_key;
  RETURN NULL;
END $$;
CREATE TRIGGER place_forgotten AFTER UPDATE OF address_sealed ON conversations FOR EACH ROW
  WHEN (NEW.address_sealed = '' AND OLD.address_sealed <> '') EXECUTE FUNCTION forget_place();
