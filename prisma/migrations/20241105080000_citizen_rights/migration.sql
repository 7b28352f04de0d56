-- What the law gives a person over what is held of them: corrected, erased, sent to them.

-- A correction asked for: old and new value are sealed in `details`. `pending` is for a person to decide.
CREATE TABLE "corrections" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "citizen_id" text NOT NULL REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "field" text NOT NULL,
  "details" bytea NOT NULL,
  "status" text NOT NULL CHECK ("status" IN ('pending', 'applied', 'refused')),
  "request_number" text REFERENCES "requests" ("number") ON DELETE SET NULL,
  "asked_at" timestamptz(3) NOT NULL,
  "decided_at" timestamptz(3)
);
CREATE INDEX "corrections_citizen_id_idx" ON "corrections" ("citizen_id", "asked_at");

CREATE FUNCTION require_verified(p_dialogue uuid, p_citizen text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM dialogues WHERE id = p_dialogue AND assurance = 'verified' AND citizen_id = p_citizen) THEN
    RAISE EXCEPTION 'refused: the dialogue is not verified as this citizen';
  END IF;
END $$;

-- At once: the language, and a contact proven by a right code sent to it in this dialogue. Anything else waits for a person.
CREATE FUNCTION effect_correct_record(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  citizen text := p->>'citizenId';
  at_once boolean := p->>'field' = 'language' OR p ? 'contactKey';
BEGIN
  PERFORM require_verified(p_dialogue, citizen);
  IF p ? 'contactKey' THEN
    IF NOT EXISTS (SELECT FROM one_time_codes WHERE dialogue_id = p_dialogue AND citizen_id = citizen
        AND contact_key = decode(p->>'contactKey', 'base64') AND right_at > p_now - interval '10 minutes') THEN
      RAISE EXCEPTION 'correct_record refused: the new contact was not proven';
    END IF;
    DELETE FROM contact_points WHERE citizen_id = citizen AND type = p->>'field';
    INSERT INTO contact_points (citizen_id, type, lookup_key, value_sealed)
      VALUES (citizen, p->>'field', decode(p->>'contactKey', 'base64'), decode(p->>'contactSealed', 'base64'));
  ELSIF p->>'field' = 'language' THEN
    UPDATE citizens SET language = p->>'language', updated_at = p_now WHERE id = citizen;
  END IF;
  INSERT INTO corrections (citizen_id, field, details, status, request_number, asked_at, decided_at)
    VALUES (citizen, p->>'field', decode(p->>'details', 'base64'), CASE WHEN at_once THEN 'applied' ELSE 'pending' END,
      p->>'number', p_now, CASE WHEN at_once THEN p_now END);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'dialogue:' || p_dialogue, 'correct_record', 'citizen:' || citizen, p->>'field');
END $$;

-- All of the person, and what was said in their dialogues; p_turn is the one that says so and stays until it is delivered.
-- Kept: the requests with their numbers (the city's archives), without the person; and that this was done. `p_blank` holds
-- sealed empty values, by column. False when there is nobody of that name.
CREATE FUNCTION erase_citizen(p_citizen text, p_actor text, p_blank jsonb, p_turn text, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
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
  UPDATE requests SET contact_key = NULL WHERE citizen_id = p_citizen OR dialogue_id = ANY (theirs);
  DELETE FROM proposals WHERE citizen_id = p_citizen OR dialogue_id = ANY (theirs);
  DELETE FROM source_records WHERE citizen_id = p_citizen;
  UPDATE dialogues SET assurance = 'anonymous', citizen_id = NULL, state = NULL, version = version + 1, updated_at = p_now
    WHERE id = ANY (theirs);
  DELETE FROM citizens WHERE id = p_citizen;
  DELETE FROM households h WHERE h.id = home AND NOT EXISTS (SELECT FROM citizens WHERE household_id = home);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'erase_citizen', 'citizen:' || p_citizen, cardinality(places) || ' conversations');
  PERFORM pg_notify('c360_registrations', '');
  RETURN true;
END $$;

CREATE FUNCTION effect_erase_citizen(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_verified(p_dialogue, p->>'citizenId');
  PERFORM erase_citizen(p->>'citizenId', 'dialogue:' || p_dialogue, p->'blank', p_turn, p_now);
END $$;

-- The copy of a record, to the record's own address.
CREATE FUNCTION effect_send_record(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_verified(p_dialogue, p->>'citizenId');
  INSERT INTO outbox (id, channel, body, status, due_at, created_at)
    VALUES (gen_random_uuid(), 'email', decode(p->>'body', 'base64'), 'pending', p_now, p_now);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'dialogue:' || p_dialogue, 'send_record', 'citizen:' || (p->>'citizenId'), NULL);
  PERFORM pg_notify('c360_outbox', '');
END $$;

-- Mailings stop for whoever has the contact point that a message came from: an address needs no proof to be left alone.
CREATE FUNCTION effect_stop_mailings(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c jsonb;
  person text;
  receipt uuid;
BEGIN
  FOR c IN SELECT * FROM jsonb_array_elements(p->'consents') LOOP
    FOR person IN SELECT k.citizen_id FROM consents k WHERE k.purpose = c->>'purpose' AND k.decision = 'given'
        AND EXISTS (SELECT FROM contact_points cp WHERE cp.citizen_id = k.citizen_id AND cp.lookup_key = decode(p->>'contactKey', 'base64')) LOOP
      INSERT INTO consent_receipts (schema_version, citizen_id, purpose, decision, text, text_version, language, channel, decided_at,
          controller, jurisdiction, lawful_basis, data_categories, retention, withdrawal_method, turn_id)
        VALUES (c->>'schemaVersion', person, c->>'purpose', 'withdrawn', c->>'text', c->>'textVersion', c->>'language', c->>'channel', p_now,
          c->>'controller', c->>'jurisdiction', c->>'lawfulBasis', ARRAY(SELECT jsonb_array_elements_text(c->'dataCategories')),
          c->>'retention', c->>'withdrawalMethod', p_turn)
        RETURNING id INTO receipt;
      UPDATE consents SET decision = 'withdrawn', since = p_now, receipt_id = receipt WHERE citizen_id = person AND purpose = c->>'purpose';
    END LOOP;
  END LOOP;
END $$;
