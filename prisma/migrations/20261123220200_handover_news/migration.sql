-- Whoever looks at the queue hears of what is said where a person is asked for. Nearly all turns are of other outcomes, and are not
-- looked at.
CREATE FUNCTION tell_handover_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('c360_handovers', id::text) FROM handovers WHERE dialogue_id = NEW.dialogue_id AND status IN ('waiting', 'owned');
  RETURN NULL;
END $$;
CREATE TRIGGER turn_while_owned AFTER INSERT ON turns FOR EACH ROW
  WHEN (NEW.outcome IN ('silent', 'signposted')) EXECUTE FUNCTION tell_handover_news();
