-- Who speaks and who answers are read with the state, so a change of them is a new version too, whoever makes it: a turn begun
-- before it is then made again.
CREATE FUNCTION bump_dialogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER dialogue_version BEFORE UPDATE OF assurance, citizen_id, owner ON dialogues FOR EACH ROW
  WHEN (NEW.version = OLD.version AND (NEW.assurance, NEW.citizen_id, NEW.owner) IS DISTINCT FROM (OLD.assurance, OLD.citizen_id, OLD.owner))
  EXECUTE FUNCTION bump_dialogue_version();
