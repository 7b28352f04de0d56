-- As before; and what came from their addresses and could not be worked on goes too.
CREATE OR REPLACE FUNCTION erase_citizen(p_citizen text, p_actor text, p_blank jsonb, p_turn text, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  home text;
  theirs uuid[];
  places uuid[];
BEGIN
  SELECT household_id INTO home FROM citizens WHERE id = p_citizen FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  theirs := ARRAY(SELECT id FROM dialogues WHERE citizen_id = p_citizen);
  places := ARRAY(SELECT id FROM conversations WHERE dialogue_id = ANY (theirs));
  UPDATE inbox SET body = decode(p_blank->>'inbox', 'base64') WHERE conversation_id = ANY (places);
  UPDATE turns SET body = decode(p_blank->>'turn', 'base64') WHERE conversation_id = ANY (places);
  UPDATE outbox SET body = decode(p_blank->>'outbox', 'base64')
    WHERE conversation_id = ANY (places) AND turn_id IS DISTINCT FROM p_turn AND status <> 'pending';
  UPDATE interactions SET redacted_text = '', folded_text = '', trace = '[]' WHERE conversation_id = ANY (places);
  UPDATE registrations SET details = decode(p_blank->>'registration', 'base64'), citizen_id = NULL, held_until = NULL, due_at = p_now,
      status = CASE WHEN status = 'refused' THEN status ELSE 'cancelled' END, attempts = 0,
      task = CASE WHEN status IN ('refused', 'cancelled') OR (task = 'request' AND attempts = 0) THEN NULL ELSE 'cancel' END
    WHERE citizen_id = p_citizen OR dialogue_id = ANY (theirs);
  UPDATE requests SET citizen_id = NULL, turn_id = NULL, dialogue_id = NULL, contact_key = NULL, file_ids = '{}',
      details = decode(coalesce(p_blank->'requests'->>number, p_blank->>'request'), 'base64')
    WHERE number IN (SELECT r.number FROM requests_of(p_citizen) r);
  INSERT INTO file_removals (address_sealed, asked_at) SELECT address_sealed, p_now FROM conversations WHERE id = ANY (places);
  DELETE FROM proposals WHERE citizen_id = p_citizen OR dialogue_id = ANY (theirs);
  DELETE FROM source_records WHERE citizen_id = p_citizen;
  UPDATE dialogues SET assurance = 'anonymous', citizen_id = NULL, state = NULL, version = version + 1, updated_at = p_now
    WHERE id = ANY (theirs);
  DELETE FROM arrivals WHERE address_key IN (SELECT address_key FROM conversations WHERE id = ANY (places));
  UPDATE conversations SET address_sealed = '', erased_with = decode(p_blank->>'outbox', 'base64'),
      address_key = CASE WHEN channel = 'web' THEN address_key
        ELSE decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') END
    WHERE id = ANY (places);
  DELETE FROM citizens WHERE id = p_citizen;
  DELETE FROM households h WHERE h.id = home AND NOT EXISTS (SELECT FROM citizens WHERE household_id = home);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'erase_citizen', 'citizen:' || p_citizen, cardinality(places) || ' conversations');
  PERFORM pg_notify('c360_registrations', ''), pg_notify('c360_file_removals', '');
  RETURN true;
END $$;
