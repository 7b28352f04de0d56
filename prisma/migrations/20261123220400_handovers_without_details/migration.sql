-- What the citizen had given on the way is read in their own lines: a second copy of it is one too many.
CREATE OR REPLACE FUNCTION effect_hand_over(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  opened uuid;
BEGIN
  INSERT INTO handovers (dialogue_id, conversation_id, channel, language, reason, asked_at)
    SELECT p_dialogue, t.conversation_id, c.channel, t.language, p->>'reason', p_now
    FROM turns t JOIN conversations c ON c.id = t.conversation_id WHERE t.id = p_turn
    ON CONFLICT DO NOTHING RETURNING id INTO opened;
  IF opened IS NULL THEN RETURN; END IF;
  UPDATE handovers h SET told_position = q.position_in, told_at = p_now FROM handover_queue() q WHERE h.id = opened AND q.id = opened;
  PERFORM note_handover(opened, 'asked', 'dialogue:' || p_dialogue, NULL, NULL, NULL, p_now);
END $$;

CREATE OR REPLACE FUNCTION forget_handovers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE handovers SET reason = 'erased', revision = revision + 1, ended_at = coalesce(ended_at, NEW.updated_at),
    status = CASE WHEN status IN ('waiting', 'owned') THEN 'closed' ELSE status END WHERE dialogue_id = NEW.id;
  UPDATE handover_events SET note = NULL WHERE handover_id IN (SELECT id FROM handovers WHERE dialogue_id = NEW.id);
  UPDATE dialogues SET owner = 'assistant' WHERE id = NEW.id AND owner = 'agent';
  PERFORM pg_notify('c360_handovers', id::text) FROM handovers WHERE dialogue_id = NEW.id;
  RETURN NULL;
END $$;

ALTER TABLE "handovers" DROP COLUMN "details";
