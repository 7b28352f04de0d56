-- What was told in a conversation outside of any turn of it (by an agent, or of a registration) goes with the rest when its person is
-- erased from the desk as well: there no turn stays, and « no turn » was taken for the one that does.
CREATE FUNCTION forget_notices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE outbox SET body = NEW.erased_with WHERE conversation_id = NEW.id AND turn_id IS NULL AND status <> 'pending';
  RETURN NULL;
END $$;
CREATE TRIGGER notices_forgotten AFTER UPDATE OF erased_with ON conversations FOR EACH ROW
  WHEN (NEW.erased_with IS NOT NULL AND OLD.erased_with IS DISTINCT FROM NEW.erased_with) EXECUTE FUNCTION forget_notices();
