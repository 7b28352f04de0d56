-- The same function in PL/pgSQL, which keeps its plan for the session: one in SQL is parsed and planned again at each call,
-- twice a turn, and that took more time than all the statements of the turn together.
CREATE OR REPLACE FUNCTION stored_receipt(p_channel text, p_provider_id text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  seen_turn text;
BEGIN
  SELECT turn_id INTO seen_turn FROM inbox WHERE channel = p_channel AND provider_id = p_provider_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN (SELECT jsonb_build_object(
    'status', 'duplicate', 'turnId', t.id, 'outcome', t.outcome,
    'replies', coalesce((SELECT jsonb_agg(encode(o.body, 'base64') ORDER BY o.seq)
      FROM outbox o WHERE o.turn_id = t.id AND o.conversation_id IS NOT NULL), '[]'))
    FROM turns t WHERE t.id = seen_turn);
END $$;
