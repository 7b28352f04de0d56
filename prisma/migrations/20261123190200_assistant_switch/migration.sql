-- Whether the assistant answers at all. One row; without it, it does.
CREATE TABLE "assistant_switch" (
  "id" boolean PRIMARY KEY DEFAULT true CHECK ("id"),
  "active" boolean NOT NULL,
  "changed_at" timestamptz(3) NOT NULL,
  "changed_by" text NOT NULL
);

-- What it had said and was not yet delivered is said no more: whoever stops it does not want it heard a minute later.
CREATE FUNCTION switch_assistant(p_active boolean, p_actor text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO assistant_switch (active, changed_at, changed_by) VALUES (p_active, p_now, p_actor)
    ON CONFLICT (id) DO UPDATE SET active = excluded.active, changed_at = excluded.changed_at, changed_by = excluded.changed_by;
  IF NOT p_active THEN
    UPDATE outbox SET status = 'failed', cause = 'the assistant was switched off', settled_at = p_now
      WHERE status = 'pending' AND turn_id IS NOT NULL AND conversation_id IS NOT NULL;
  END IF;
  INSERT INTO audit (at, actor, action, subject)
    VALUES (p_now, p_actor, CASE WHEN p_active THEN 'assistant_on' ELSE 'assistant_off' END, 'assistant');
  PERFORM pg_notify('c360_assistant', '');
END $$;
