-- A case of the counter or the post goes: by a person of the staff, or because nobody has said anything in it for long enough. What its
-- conversation shares with others of the same dialogue (its state, what was proposed) stays with those. Answers and letters go by the
-- trigger of a conversation that loses its address.
CREATE FUNCTION erase_case(p_conversation uuid, p_actor text, p_blank jsonb, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  place conversations;
BEGIN
  SELECT * INTO place FROM conversations WHERE id = p_conversation AND channel IN ('counter', 'post') FOR UPDATE;
  IF NOT FOUND OR place.address_sealed = '' THEN RETURN false; END IF;
  UPDATE inbox SET body = decode(p_blank->>'inbox', 'base64') WHERE conversation_id = place.id;
  UPDATE turns SET body = decode(p_blank->>'turn', 'base64') WHERE conversation_id = place.id;
  UPDATE outbox SET body = decode(p_blank->>'outbox', 'base64') WHERE conversation_id = place.id AND status <> 'pending';
  UPDATE interactions SET redacted_text = '', folded_text = '', trace = '[]' WHERE conversation_id = place.id;
  IF NOT EXISTS (SELECT FROM conversations c WHERE c.dialogue_id = place.dialogue_id AND c.id <> place.id) THEN
    DELETE FROM proposals WHERE dialogue_id = place.dialogue_id;
    UPDATE dialogues SET state = NULL, version = version + 1, updated_at = p_now WHERE id = place.dialogue_id;
  END IF;
  UPDATE conversations SET address_sealed = '', erased_with = decode(p_blank->>'outbox', 'base64'),
      address_key = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
    WHERE id = place.id;
  INSERT INTO audit (at, actor, action, subject) VALUES (p_now, p_actor, 'erase_case', 'conversation:' || place.id);
  RETURN true;
END $$;
