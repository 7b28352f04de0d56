-- Registrations asked for through the assistant: a place held at once, the registration system asked after the commit.

-- `held` counts against the seats until `held_until`; `confirmed` does until the catalogue of after `settled_at` counts it.
-- `task` is what is still to be asked of the registration system, `due_at` when; `details` is sealed.
CREATE TABLE "registrations" (
  "number" text PRIMARY KEY REFERENCES "requests" ("number") ON DELETE CASCADE,
  "conversation_id" uuid NOT NULL REFERENCES "conversations" ("id"),
  "dialogue_id" uuid NOT NULL,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE SET NULL,
  "offering_id" text NOT NULL,
  "session_id" text NOT NULL,
  "seats" integer NOT NULL CHECK ("seats" > 0),
  "status" text NOT NULL CHECK ("status" IN ('held', 'waiting', 'confirmed', 'refused', 'cancelled')),
  "held_until" timestamptz(3),
  "task" text CHECK ("task" IN ('request', 'cancel')),
  "attempts" integer NOT NULL DEFAULT 0,
  "due_at" timestamptz(3) NOT NULL,
  "reference" text,
  "cause" text,
  "details" bytea NOT NULL,
  "requested_at" timestamptz(3) NOT NULL,
  "settled_at" timestamptz(3)
);
CREATE INDEX "registrations_session_idx" ON "registrations" ("offering_id", "session_id");
CREATE INDEX "registrations_dialogue_id_idx" ON "registrations" ("dialogue_id");
CREATE INDEX "registrations_citizen_id_idx" ON "registrations" ("citizen_id");
CREATE INDEX "registrations_due_idx" ON "registrations" ("due_at") WHERE "task" IS NOT NULL;

CREATE FUNCTION seats_taken(p_offering text, p_session text, p_now timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(r.seats), 0)::integer FROM registrations r LEFT JOIN offerings o ON o.id = r.offering_id
  WHERE r.offering_id = p_offering AND r.session_id = p_session
    AND ((r.status = 'held' AND r.held_until > p_now)
      OR (r.status = 'confirmed' AND (o.updated_at IS NULL OR r.settled_at >= o.updated_at)))
$$;

-- One at a time for a session: whoever waited for the lock counts what the others hold. C3601 undoes the whole turn, which
-- is then made again and finds the session full.
CREATE FUNCTION effect_hold_place(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  waiting boolean := (p->>'waiting')::boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended((p->>'offeringId') || '|' || (p->>'sessionId'), 361));
  IF NOT waiting AND p ? 'seatsLeft'
    AND seats_taken(p->>'offeringId', p->>'sessionId', p_now) + (p->>'seats')::integer > (p->>'seatsLeft')::integer THEN
    RAISE EXCEPTION 'no seat is left in session % of %', p->>'sessionId', p->>'offeringId' USING ERRCODE = 'C3601';
  END IF;
  INSERT INTO registrations (number, conversation_id, dialogue_id, citizen_id, offering_id, session_id, seats, status, held_until, task,
      due_at, details, requested_at)
    SELECT p->>'number', t.conversation_id, p_dialogue, d.citizen_id, p->>'offeringId', p->>'sessionId', (p->>'seats')::integer,
      CASE WHEN waiting THEN 'waiting' ELSE 'held' END, CASE WHEN NOT waiting THEN (p->>'until')::timestamptz END, 'request', p_now,
      decode(p->>'details', 'base64'), p_now
    FROM turns t, dialogues d WHERE t.id = p_turn AND d.id = p_dialogue;
  PERFORM pg_notify('c360_registrations', '');
END $$;

-- By the dialogue it was made in, or by the person it is for. What the system was never asked needs no cancelling there.
CREATE FUNCTION effect_cancel_registration(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registrations SET status = 'cancelled', held_until = NULL, due_at = p_now, settled_at = p_now,
      task = CASE WHEN task = 'request' AND attempts = 0 THEN NULL ELSE 'cancel' END, attempts = 0
    WHERE number = p->>'number' AND status IN ('held', 'waiting', 'confirmed') AND (dialogue_id = p_dialogue
      OR citizen_id = (SELECT citizen_id FROM dialogues WHERE id = p_dialogue AND assurance = 'verified'));
  IF NOT FOUND THEN RAISE EXCEPTION 'cancel_registration refused: % is not of this dialogue, nor of its person', p->>'number'; END IF;
  PERFORM pg_notify('c360_registrations', '');
END $$;

-- Something to tell in a conversation outside of any turn of it.
CREATE FUNCTION tell_conversation(p_conversation uuid, p_id uuid, p_body bytea, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place conversations;
BEGIN
  UPDATE conversations SET last_seq = last_seq + 1 WHERE id = p_conversation RETURNING * INTO place;
  INSERT INTO outbox (id, channel, conversation_id, seq, body, status, due_at, receipt, created_at, settled_at)
    SELECT p_id, place.channel, p_conversation, place.last_seq, p_body, CASE WHEN web THEN 'delivered' ELSE 'pending' END, p_now,
      CASE WHEN web THEN p_id::text END, p_now, CASE WHEN web THEN p_now END
    FROM (SELECT place.channel = 'web' AS web) w;
  PERFORM pg_notify('c360_transcript', encode(place.address_key, 'hex'));
  IF place.channel <> 'web' THEN PERFORM pg_notify('c360_outbox', ''); END IF;
END $$;

-- As before; and `acts` name the function that carries each of them out: effect_<name>(argument, dialogue, turn, now).
CREATE OR REPLACE FUNCTION apply_effects(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  act jsonb;
BEGIN
  IF p ? 'codes' THEN PERFORM issue_codes(p_dialogue, p->'codes', p_now); END IF;
  IF p ? 'verify' THEN PERFORM verify_dialogue(p_dialogue, p->>'verify', p_now); END IF;
  IF p ? 'consents' THEN PERFORM record_consents(p_dialogue, p_turn, p->'consents', p_now); END IF;
  INSERT INTO proposals (turn_id, dialogue_id, citizen_id, offering_id, session_id, title, details, proposed_at)
    SELECT p_turn, p_dialogue, d.citizen_id, x->>'offeringId', x->>'sessionId', x->>'title', decode(x->>'details', 'base64'), p_now
    FROM jsonb_array_elements(p->'proposals') x, dialogues d WHERE d.id = p_dialogue;
  IF p ? 'requests' THEN PERFORM open_requests(p_dialogue, p_turn, p->'requests', p_now); END IF;
  IF p ? 'handOff' THEN UPDATE dialogues SET owner = 'agent' WHERE id = p_dialogue; END IF;
  INSERT INTO audit (at, actor, action, subject, detail)
    SELECT p_now, 'dialogue:' || p_dialogue, x->>'action', 'dialogue:' || p_dialogue, x->>'detail'
    FROM jsonb_array_elements(p->'audit') x;
  FOR act IN SELECT * FROM jsonb_array_elements(p->'acts') LOOP
    EXECUTE format('SELECT %I($1, $2, $3, $4)', 'effect_' || (act->>'name')) USING act->'argument', p_dialogue, p_turn, p_now;
  END LOOP;
END $$;
