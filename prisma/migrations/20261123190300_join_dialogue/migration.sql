-- The turn that recognises a person takes up what they left in another dialogue: its conversations have just joined this one
-- (verify_dialogue). What was read of it must be what it is now, or the turn is made again.
CREATE FUNCTION effect_join_dialogue(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM dialogues WHERE id = (p->>'dialogueId')::uuid AND version = (p->>'version')::integer FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the other dialogue of this person has changed' USING ERRCODE = 'C3602';
  END IF;
END $$;
