-- The turn, in two statements: open_turn reads what it starts from, commit_turn writes all it caused or nothing.
-- Sealed values travel as base64 inside the jsonb payload, so that both drivers carry them alike.

-- The receipt of a message already seen, or null.
CREATE FUNCTION stored_receipt(p_channel text, p_provider_id text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'status', 'duplicate', 'turnId', t.id, 'outcome', t.outcome,
    'replies', coalesce((SELECT jsonb_agg(encode(o.body, 'base64') ORDER BY o.seq)
      FROM outbox o WHERE o.turn_id = t.id AND o.conversation_id IS NOT NULL), '[]'))
  FROM inbox i JOIN turns t ON t.id = i.turn_id
  WHERE i.channel = p_channel AND i.provider_id = p_provider_id
$$;

-- p_contact_key: the digest of the address read as an e-mail or a phone, null when it is neither. It is looked up only when
-- the conversation begins and yields `claimed`, never a citizen.
CREATE FUNCTION open_turn(p_channel text, p_provider_id text, p_address_key bytea, p_address_sealed bytea,
  p_contact_key bytea, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  receipt jsonb := stored_receipt(p_channel, p_provider_id);
  opened jsonb;
  new_dialogue uuid;
BEGIN
  IF receipt IS NOT NULL THEN RETURN receipt; END IF;
  FOR attempt IN 1..2 LOOP
    SELECT jsonb_build_object('status', 'open', 'conversationId', c.id, 'dialogueId', d.id, 'version', d.version,
        'state', encode(d.state, 'base64'), 'assurance', d.assurance, 'owner', d.owner,
        'citizenId', CASE WHEN d.assurance = 'verified' THEN d.citizen_id END)
      INTO opened
      FROM conversations c JOIN dialogues d ON d.id = c.dialogue_id
      WHERE c.channel = p_channel AND c.address_key = p_address_key;
    IF opened IS NOT NULL THEN RETURN opened; END IF;
    INSERT INTO dialogues (assurance, created_at, updated_at)
      VALUES (CASE WHEN EXISTS (SELECT FROM contact_points WHERE lookup_key = p_contact_key) THEN 'claimed' ELSE 'anonymous' END, p_now, p_now)
      RETURNING id INTO new_dialogue;
    INSERT INTO conversations (channel, address_key, address_sealed, dialogue_id, created_at)
      VALUES (p_channel, p_address_key, p_address_sealed, new_dialogue, p_now)
      ON CONFLICT (channel, address_key) DO NOTHING;
    -- Another process began the same conversation at the same moment: ours would be an orphan.
    IF NOT FOUND THEN DELETE FROM dialogues WHERE id = new_dialogue; END IF;
  END LOOP;
  RAISE EXCEPTION 'conversation could not be opened on channel %', p_channel;
END $$;

-- Limits on codes: at most 3 an hour for a contact and for a dialogue. Beyond, nothing is sent and nothing is said of it.
-- A code without a citizen and its withheld notice cost the same work as real ones.
CREATE FUNCTION issue_codes(p_dialogue uuid, p_codes jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  code jsonb;
  contact bytea;
BEGIN
  FOR code IN SELECT * FROM jsonb_array_elements(p_codes) LOOP
    contact := decode(code->>'contactKey', 'base64');
    PERFORM pg_advisory_xact_lock(hashtextextended(code->>'contactKey', 360));
    CONTINUE WHEN (SELECT count(*) FROM one_time_codes WHERE contact_key = contact AND sent_at > p_now - interval '1 hour') >= 3
      OR (SELECT count(*) FROM one_time_codes WHERE dialogue_id = p_dialogue AND sent_at > p_now - interval '1 hour') >= 3;
    INSERT INTO one_time_codes (dialogue_id, citizen_id, contact_key, code_hash, sent_at, expires_at)
      VALUES (p_dialogue, code->>'citizenId', contact, decode(code->>'codeHash', 'base64'), p_now, p_now + interval '10 minutes');
    INSERT INTO outbox (id, channel, body, status, due_at, created_at)
      VALUES (gen_random_uuid(), code->>'channel', decode(code->>'body', 'base64'),
        CASE WHEN code->>'citizenId' IS NULL THEN 'withheld' ELSE 'pending' END, p_now, p_now);
    PERFORM pg_notify('c360_outbox', '');
  END LOOP;
END $$;

-- The dialogue becomes that of the citizen, on the strength of a right code for it, used once. The citizen's other
-- conversations join this dialogue, except those an agent holds.
CREATE FUNCTION verify_dialogue(p_dialogue uuid, p_citizen text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE one_time_codes SET used_at = p_now
    WHERE dialogue_id = p_dialogue AND citizen_id = p_citizen
      AND right_at IS NOT NULL AND used_at IS NULL AND expires_at > p_now;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'verify_citizen refused: no right, unused code for this citizen in this dialogue';
  END IF;
  UPDATE conversations SET dialogue_id = p_dialogue WHERE dialogue_id IN (SELECT id FROM dialogues
    WHERE citizen_id = p_citizen AND assurance = 'verified' AND owner = 'assistant' AND id <> p_dialogue);
  UPDATE dialogues SET citizen_id = p_citizen, assurance = 'verified' WHERE id = p_dialogue;
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'dialogue:' || p_dialogue, 'verify_citizen', 'citizen:' || p_citizen, NULL);
END $$;

CREATE FUNCTION record_consents(p_dialogue uuid, p_turn text, p_consents jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c jsonb;
  receipt uuid;
BEGIN
  FOR c IN SELECT * FROM jsonb_array_elements(p_consents) LOOP
    IF NOT EXISTS (SELECT FROM dialogues WHERE id = p_dialogue AND assurance = 'verified' AND citizen_id = c->>'citizenId') THEN
      RAISE EXCEPTION 'record_consent refused: the dialogue is not verified as this citizen';
    END IF;
    INSERT INTO consent_receipts (schema_version, citizen_id, purpose, decision, text, text_version, language, channel, decided_at,
        controller, jurisdiction, lawful_basis, data_categories, retention, withdrawal_method, turn_id)
      VALUES (c->>'schemaVersion', c->>'citizenId', c->>'purpose', c->>'decision', c->>'text', c->>'textVersion', c->>'language',
        c->>'channel', p_now, c->>'controller', c->>'jurisdiction', c->>'lawfulBasis',
        ARRAY(SELECT jsonb_array_elements_text(c->'dataCategories')), c->>'retention', c->>'withdrawalMethod', p_turn)
      RETURNING id INTO receipt;
    INSERT INTO consents (citizen_id, purpose, decision, since, receipt_id)
      VALUES (c->>'citizenId', c->>'purpose', c->>'decision', p_now, receipt)
      ON CONFLICT (citizen_id, purpose) DO UPDATE SET decision = excluded.decision, since = excluded.since, receipt_id = excluded.receipt_id;
  END LOOP;
END $$;

-- The effects that most turns do not have.
CREATE FUNCTION apply_effects(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p ? 'codes' THEN PERFORM issue_codes(p_dialogue, p->'codes', p_now); END IF;
  IF p ? 'verify' THEN PERFORM verify_dialogue(p_dialogue, p->>'verify', p_now); END IF;
  IF p ? 'consents' THEN PERFORM record_consents(p_dialogue, p_turn, p->'consents', p_now); END IF;
  INSERT INTO proposals (turn_id, dialogue_id, citizen_id, offering_id, session_id, title, details, proposed_at)
    SELECT p_turn, p_dialogue, d.citizen_id, x->>'offeringId', x->>'sessionId', x->>'title', decode(x->>'details', 'base64'), p_now
    FROM jsonb_array_elements(p->'proposals') x, dialogues d WHERE d.id = p_dialogue;
  INSERT INTO requests (number, turn_id, dialogue_id, citizen_id, request_type, details, opened_at)
    SELECT x->>'number', p_turn, p_dialogue, d.citizen_id, x->>'requestType', decode(x->>'details', 'base64'), p_now
    FROM jsonb_array_elements(p->'requests') x, dialogues d WHERE d.id = p_dialogue;
  IF p ? 'handOff' THEN UPDATE dialogues SET owner = 'agent' WHERE id = p_dialogue; END IF;
  INSERT INTO audit (at, actor, action, subject, detail)
    SELECT p_now, 'dialogue:' || p_dialogue, x->>'action', 'dialogue:' || p_dialogue, x->>'detail'
    FROM jsonb_array_elements(p->'audit') x;
END $$;

CREATE FUNCTION commit_turn(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  dialogue uuid := (p->>'dialogueId')::uuid;
  conversation uuid := (p->>'conversationId')::uuid;
  moment timestamptz := (p->>'now')::timestamptz;
  turn_at timestamptz := (p->>'at')::timestamptz;
  turn text := p->>'turnId';
  i jsonb := p->'interaction';
  replies integer := jsonb_array_length(p->'replies');
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
    VALUES (p->>'channel', p->>'providerId', turn, conversation, first_seq, (p->>'receivedAt')::timestamptz, decode(p->>'message', 'base64'))
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN stored_receipt(p->>'channel', p->>'providerId'); END IF;

  UPDATE dialogues SET version = version + 1, state = decode(p->>'state', 'base64'), updated_at = moment WHERE id = dialogue;
  INSERT INTO turns (id, conversation_id, dialogue_id, at, language, intent, intent_score, flow, outcome, body)
    VALUES (turn, conversation, dialogue, turn_at, p->>'language', p->>'intent', (p->>'intentScore')::double precision,
      p->>'flow', p->>'outcome', decode(p->>'body', 'base64'));
  INSERT INTO interactions (turn_id, conversation_id, at, channel, language, intent, intent_score, flow, outcome, topics,
      sentiment_label, sentiment, redacted_text, folded_text, durations, trace)
    VALUES (turn, conversation, turn_at, p->>'channel', p->>'language', p->>'intent', (p->>'intentScore')::double precision,
      p->>'flow', p->>'outcome', ARRAY(SELECT jsonb_array_elements_text(i->'topics')), i->'sentiment'->>'label', i->'sentiment',
      i->>'redactedText', i->>'foldedText', i->'durations', i->'trace');
  -- What a web client reads is the row itself, so it is delivered as soon as it is written.
  INSERT INTO outbox (id, channel, conversation_id, seq, turn_id, body, status, due_at, receipt, created_at, settled_at)
    SELECT (r->>'id')::uuid, p->>'channel', conversation, first_seq + ordinal, turn, decode(r->>'body', 'base64'),
      CASE WHEN web THEN 'delivered' ELSE 'pending' END, moment, CASE WHEN web THEN r->>'id' END, moment, CASE WHEN web THEN moment END
    FROM jsonb_array_elements(p->'replies') WITH ORDINALITY AS x (r, ordinal), (SELECT p->>'channel' = 'web' AS web) w;
  IF p ? 'effects' THEN PERFORM apply_effects(p->'effects', dialogue, turn, moment); END IF;

  PERFORM pg_notify('c360_transcript', p->>'addressKey');
  IF replies > 0 AND p->>'channel' <> 'web' THEN PERFORM pg_notify('c360_outbox', ''); END IF;
  RETURN '{"status":"committed"}';
END $$;

-- Every wrong attempt counts at once, whatever becomes of the turn. A right code is used by verify_dialogue, with the turn.
CREATE FUNCTION check_code(p_dialogue uuid, p_code_hash bytea, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  c one_time_codes;
BEGIN
  SELECT * INTO c FROM one_time_codes WHERE dialogue_id = p_dialogue ORDER BY ordinal DESC LIMIT 1 FOR UPDATE;
  IF NOT FOUND OR c.used_at IS NOT NULL OR c.expires_at <= p_now OR c.attempts >= 5 THEN RETURN '{"status":"expired"}'; END IF;
  IF c.code_hash = p_code_hash AND c.citizen_id IS NOT NULL THEN
    UPDATE one_time_codes SET right_at = p_now WHERE id = c.id;
    RETURN jsonb_build_object('status', 'right', 'citizenId', c.citizen_id);
  END IF;
  UPDATE one_time_codes SET attempts = attempts + 1 WHERE id = c.id;
  RETURN jsonb_build_object('status', 'wrong', 'attemptsLeft', 4 - c.attempts);
END $$;

-- LAV-2024-000123. A number drawn by a turn that is then not committed is not used again.
CREATE FUNCTION next_request_number(p_year integer) RETURNS text LANGUAGE sql AS $$
  INSERT INTO request_counters AS c (year, last) VALUES (p_year, 1)
    ON CONFLICT (year) DO UPDATE SET last = c.last + 1
    RETURNING 'LAV-' || year || '-' || lpad(last::text, greatest(6, length(last::text)), '0')
$$;
