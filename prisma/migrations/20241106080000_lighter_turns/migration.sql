-- Sealed values of a turn come as the bytes they are, one after the other in one parameter; `p` says where each begins and how
-- long it is. Base64 inside the jsonb made them a third longer, and each was read three times on its way to its column.
CREATE FUNCTION sealed_piece(sealed bytea, place jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT substring(sealed FROM (place->>0)::integer + 1 FOR (place->>1)::integer)
$$;

DROP FUNCTION commit_turn(jsonb);

-- As before. `others` says whether another process may have readers of this conversation: a notification makes commits wait
-- for one another, and this process tells its own readers itself.
CREATE FUNCTION commit_turn(p jsonb, sealed bytea) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  dialogue uuid := (p->>'dialogueId')::uuid;
  conversation uuid := (p->>'conversationId')::uuid;
  moment timestamptz := (p->>'now')::timestamptz;
  turn_at timestamptz := (p->>'at')::timestamptz;
  turn text := p->>'turnId';
  i jsonb := p->'interaction';
  replies integer := jsonb_array_length(p->'replies');
  web boolean := p->>'channel' = 'web';
  held integer;
  first_seq integer;
  receipt jsonb;
BEGIN
  -- The row of the dialogue is its lock: whoever holds it is the only one to write in this dialogue until the end.
  SELECT version INTO held FROM dialogues WHERE id = dialogue FOR UPDATE;
  receipt := stored_receipt(p->>'channel', p->>'providerId');
  IF receipt IS NOT NULL THEN RETURN receipt; END IF;
  IF held IS DISTINCT FROM (p->>'version')::integer THEN RETURN '{"status":"conflict"}'; END IF;
  -- The conversation may have joined another dialogue since it was opened.
  UPDATE conversations SET last_seq = last_seq + 1 + replies
    WHERE id = conversation AND dialogue_id = dialogue RETURNING last_seq - replies INTO first_seq;
  IF NOT FOUND THEN RETURN '{"status":"conflict"}'; END IF;
  INSERT INTO inbox (channel, provider_id, turn_id, conversation_id, seq, received_at, body)
    VALUES (p->>'channel', p->>'providerId', turn, conversation, first_seq, (p->>'receivedAt')::timestamptz, sealed_piece(sealed, p->'message'))
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN stored_receipt(p->>'channel', p->>'providerId'); END IF;

  UPDATE dialogues SET version = version + 1, state = sealed_piece(sealed, p->'state'), updated_at = moment WHERE id = dialogue;
  INSERT INTO turns (id, conversation_id, dialogue_id, at, language, intent, intent_score, flow, outcome, body)
    VALUES (turn, conversation, dialogue, turn_at, p->>'language', p->>'intent', (p->>'intentScore')::double precision,
      p->>'flow', p->>'outcome', sealed_piece(sealed, p->'body'));
  INSERT INTO interactions (turn_id, conversation_id, at, channel, language, intent, intent_score, flow, outcome, topics,
      sentiment_label, sentiment, redacted_text, folded_text, durations, trace)
    VALUES (turn, conversation, turn_at, p->>'channel', p->>'language', p->>'intent', (p->>'intentScore')::double precision,
      p->>'flow', p->>'outcome', ARRAY(SELECT jsonb_array_elements_text(i->'topics')), i->'sentiment'->>'label', i->'sentiment',
      i->>'redactedText', i->>'foldedText', i->'durations', i->'trace');
  -- What a web client reads is the row itself, so it is delivered as soon as it is written.
  INSERT INTO outbox (id, channel, conversation_id, seq, turn_id, body, status, due_at, receipt, created_at, settled_at)
    SELECT (r->>'id')::uuid, p->>'channel', conversation, first_seq + ordinal, turn, sealed_piece(sealed, r->'body'),
      CASE WHEN web THEN 'delivered' ELSE 'pending' END, moment, CASE WHEN web THEN r->>'id' END, moment, CASE WHEN web THEN moment END
    FROM jsonb_array_elements(p->'replies') WITH ORDINALITY AS x (r, ordinal);
  IF p ? 'effects' THEN PERFORM apply_effects(p->'effects', dialogue, turn, moment); END IF;

  IF (p->>'others')::boolean THEN PERFORM pg_notify('c360_transcript', p->>'addressKey'); END IF;
  IF replies > 0 AND NOT web THEN PERFORM pg_notify('c360_outbox', ''); END IF;
  RETURN '{"status":"committed"}';
END $$;
