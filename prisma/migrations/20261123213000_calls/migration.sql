-- Calls as they are heard: what was said and what the agent did, each kept once, from which the dialogue of a call is made anew at any
-- time. `version` grows with each change of anything kept here. `contact_key` is the digest of the caller's number, the same as that
-- of a text message from it, and `from_sealed` the number. `committed_at`: its turns are written, and nothing more is heard.
CREATE TABLE "calls" (
  "id" text COLLATE "C" PRIMARY KEY,
  "status" text NOT NULL DEFAULT 'live' CHECK ("status" IN ('live', 'ended', 'wrapped')),
  "version" integer NOT NULL DEFAULT 0,
  "conversation_id" uuid NOT NULL UNIQUE REFERENCES "conversations" ("id"),
  "dialogue_id" uuid NOT NULL REFERENCES "dialogues" ("id"),
  "contact_key" bytea,
  "from_sealed" bytea,
  "agent" text,
  "language" text CHECK ("language" IN ('fr', 'en')),
  "started_at" timestamptz(3) NOT NULL,
  "ended_at" timestamptz(3),
  "heard_at" timestamptz(3) NOT NULL,
  "committed_at" timestamptz(3)
);
CREATE INDEX "calls_dialogue_id_idx" ON "calls" ("dialogue_id");
CREATE INDEX "calls_open_idx" ON "calls" ("started_at") WHERE "status" <> 'wrapped';
CREATE INDEX "calls_uncommitted_idx" ON "calls" ("heard_at") WHERE "committed_at" IS NULL;

-- Of each utterance what replaces all the rest of what came of it. `rank` orders its versions: the revision, then whether it is
-- settled, then how long it is, then a digest of it; the highest is kept, whatever the order they come in. `settled` is the lowest
-- revision that came settled: above it, it was corrected.
CREATE TABLE "call_utterances" (
  "call_id" text COLLATE "C" NOT NULL REFERENCES "calls" ("id") ON DELETE CASCADE,
  "id" text COLLATE "C" NOT NULL,
  "rank" bytea NOT NULL,
  "revision" integer NOT NULL,
  "settled" integer,
  "start_ms" integer NOT NULL,
  "end_ms" integer NOT NULL,
  "body" bytea NOT NULL,
  PRIMARY KEY ("call_id", "id")
);

CREATE TABLE "call_acts" (
  "call_id" text COLLATE "C" NOT NULL REFERENCES "calls" ("id") ON DELETE CASCADE,
  "id" text COLLATE "C" NOT NULL,
  "at_ms" integer NOT NULL,
  "actor" text NOT NULL,
  "body" bytea NOT NULL,
  "at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("call_id", "id")
);

-- What an agent did with a suggestion. It says nothing of the citizen.
CREATE TABLE "assist_feedback" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "kind" text NOT NULL CHECK ("kind" IN ('call', 'message')),
  "subject" text NOT NULL,
  "suggestion_id" text NOT NULL,
  "part" text NOT NULL CHECK ("part" IN ('asked', 'knowledge', 'reply', 'next_step', 'proposal', 'code', 'summary')),
  "verdict" text NOT NULL CHECK ("verdict" IN ('used', 'edited', 'refused')),
  "actor" text NOT NULL,
  "at" timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX "assist_feedback_once_idx" ON "assist_feedback" ("kind", "subject", "suggestion_id", "part", "verdict", "actor");
CREATE INDEX "assist_feedback_at_idx" ON "assist_feedback" ("at");

-- Anything of the call changed.
CREATE FUNCTION call_changed(p_call text, p_now timestamptz) RETURNS void LANGUAGE sql AS $$
  UPDATE calls SET version = version + 1, heard_at = greatest(heard_at, p_now) WHERE id = p_call;
  SELECT pg_notify('c360_calls', p_call)::void;
$$;

-- The conversation and the dialogue of a call are made with it; a person owns the dialogue from the first word. Said twice, it
-- begins once.
CREATE FUNCTION start_call(p jsonb, p_address_key bytea, p_address_sealed bytea, p_contact_key bytea, p_from_sealed bytea,
  p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  call text := p->>'id';
  dialogue uuid;
  conversation uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(call, 362));
  IF EXISTS (SELECT FROM calls WHERE id = call) THEN RETURN; END IF;
  SELECT id, dialogue_id INTO conversation, dialogue FROM conversations WHERE channel = 'phone' AND address_key = p_address_key;
  IF conversation IS NULL THEN
    INSERT INTO dialogues (assurance, owner, created_at, updated_at)
      VALUES (CASE WHEN EXISTS (SELECT FROM contact_points WHERE lookup_key = p_contact_key) THEN 'claimed' ELSE 'anonymous' END,
        'agent', p_now, p_now)
      RETURNING id INTO dialogue;
    INSERT INTO conversations (channel, address_key, address_sealed, dialogue_id, created_at)
      VALUES ('phone', p_address_key, p_address_sealed, dialogue, p_now) RETURNING id INTO conversation;
  END IF;
  INSERT INTO calls (id, conversation_id, dialogue_id, contact_key, from_sealed, agent, language, started_at, heard_at)
    VALUES (call, conversation, dialogue, p_contact_key, p_from_sealed, p->>'agent', p->>'language', (p->>'startedAt')::timestamptz, p_now);
  PERFORM pg_notify('c360_calls', call);
END $$;

-- Takes of several utterances what replaces what was known. False when nothing did.
CREATE FUNCTION hear_utterances(p_call text, p_utterances jsonb, p_sealed bytea, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  changed integer;
BEGIN
  PERFORM FROM calls WHERE id = p_call AND committed_at IS NULL AND status <> 'wrapped' FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  WITH said AS (
      SELECT u->>'id' AS id, decode(u->>'rank', 'hex') AS rank, (u->>'revision')::integer AS revision, (u->>'settled')::integer AS settled,
        (u->>'startMs')::integer AS start_ms, (u->>'endMs')::integer AS end_ms, sealed_piece(p_sealed, u->'body') AS body
      FROM jsonb_array_elements(p_utterances) u),
    newest AS (
      SELECT DISTINCT ON (s.id) s.id, s.rank, s.revision, (SELECT min(o.settled) FROM said o WHERE o.id = s.id) AS settled,
        s.start_ms, s.end_ms, s.body
      FROM said s ORDER BY s.id, s.rank DESC),
    kept AS (
      INSERT INTO call_utterances AS k (call_id, id, rank, revision, settled, start_ms, end_ms, body)
        SELECT p_call, n.id, n.rank, n.revision, n.settled, n.start_ms, n.end_ms, n.body FROM newest n
      ON CONFLICT (call_id, id) DO UPDATE SET
        settled = least(k.settled, excluded.settled),
        rank = greatest(k.rank, excluded.rank),
        revision = greatest(k.revision, excluded.revision),
        start_ms = CASE WHEN excluded.rank > k.rank THEN excluded.start_ms ELSE k.start_ms END,
        end_ms = CASE WHEN excluded.rank > k.rank THEN excluded.end_ms ELSE k.end_ms END,
        body = CASE WHEN excluded.rank > k.rank THEN excluded.body ELSE k.body END
        WHERE excluded.rank > k.rank OR excluded.settled < coalesce(k.settled, 2147483647)
      RETURNING 1)
    SELECT count(*) INTO changed FROM kept;
  IF changed > 0 THEN PERFORM call_changed(p_call, p_now); END IF;
  RETURN changed > 0;
END $$;

-- Once by its id. Two questions answered right make the dialogue that citizen's; a consent said aloud is theirs from then on.
CREATE FUNCTION act_on_call(p_call text, p_act jsonb, p_sealed bytea, p_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  dialogue uuid;
BEGIN
  SELECT dialogue_id INTO dialogue FROM calls WHERE id = p_call AND committed_at IS NULL AND status <> 'wrapped' FOR UPDATE;
  IF NOT FOUND THEN RETURN 'closed'; END IF;
  INSERT INTO call_acts (call_id, id, at_ms, actor, body, at)
    VALUES (p_call, p_act->>'id', (p_act->>'atMs')::integer, p_act->>'actor', p_sealed, p_now) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 'known'; END IF;
  IF p_act ? 'citizenId' THEN
    IF NOT verify_by_agent(dialogue, p_act->>'citizenId', p_act->>'actor', ARRAY(SELECT jsonb_array_elements_text(p_act->'questions')), p_now) THEN
      RAISE EXCEPTION 'verified refused: nobody of that id, already somebody else, or not two of our questions' USING ERRCODE = 'C3603';
    END IF;
  END IF;
  IF p_act ? 'consent' THEN
    IF NOT EXISTS (SELECT FROM dialogues WHERE id = dialogue AND assurance = 'verified') THEN
      RAISE EXCEPTION 'consent refused: the caller is not verified' USING ERRCODE = 'C3603';
    END IF;
    PERFORM record_consents(dialogue, NULL, jsonb_build_array(p_act->'consent'
      || jsonb_build_object('citizenId', (SELECT citizen_id FROM dialogues WHERE id = dialogue))), p_now);
  END IF;
  PERFORM call_changed(p_call, p_now);
  RETURN 'done';
END $$;

-- When a conversation loses its address (its person was erased), what was said on the phone goes with it.
CREATE FUNCTION forget_call() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  call text;
BEGIN
  UPDATE calls SET contact_key = NULL, from_sealed = NULL, version = version + 1 WHERE conversation_id = OLD.id RETURNING id INTO call;
  DELETE FROM call_utterances WHERE call_id = call;
  DELETE FROM call_acts WHERE call_id = call;
  IF call IS NOT NULL THEN PERFORM pg_notify('c360_calls', call); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER call_forgotten AFTER UPDATE OF address_sealed ON conversations FOR EACH ROW
  WHEN (NEW.address_sealed = '' AND OLD.address_sealed <> '') EXECUTE FUNCTION forget_call();
