-- An agent heard two right answers: the dialogue becomes that of the citizen, as after a right code. What was asked is kept in the
-- audit. False when there is no such person or dialogue, when the dialogue is already another person's, or when the questions are
-- not two of those we ask.
CREATE FUNCTION verify_by_agent(p_dialogue uuid, p_citizen text, p_actor text, p_questions text[], p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  asked integer := (SELECT count(DISTINCT q) FROM unnest(p_questions) q
    WHERE q IN ('birth_date', 'postal_code', 'street', 'other_contact', 'household_member'));
BEGIN
  IF asked <> 2 OR cardinality(p_questions) <> 2 THEN RETURN false; END IF;
  PERFORM FROM citizens WHERE id = p_citizen FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM FROM dialogues WHERE id = p_dialogue AND (assurance <> 'verified' OR citizen_id = p_citizen) FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  -- Where a person answers, nothing joins: the assistant would fall silent in conversations that have nothing to do with it.
  IF EXISTS (SELECT FROM dialogues WHERE id = p_dialogue AND owner = 'assistant') THEN
    UPDATE conversations SET dialogue_id = p_dialogue WHERE dialogue_id IN (SELECT id FROM dialogues
      WHERE citizen_id = p_citizen AND assurance = 'verified' AND owner = 'assistant' AND id <> p_dialogue);
  END IF;
  UPDATE dialogues SET citizen_id = p_citizen, assurance = 'verified', updated_at = p_now WHERE id = p_dialogue;
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'verify_citizen', 'citizen:' || p_citizen,
      'dialogue:' || p_dialogue || ' questions: ' || array_to_string(p_questions, ', '));
  RETURN true;
END $$;
