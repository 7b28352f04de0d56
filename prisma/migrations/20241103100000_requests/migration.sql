-- Requests that can be followed: a target day, the digest of the contact given with them, and every step they went through.
ALTER TABLE "requests" ADD COLUMN "target_on" date, ADD COLUMN "contact_key" bytea;
ALTER TABLE "requests" ALTER COLUMN "status" SET DEFAULT 'opened';
UPDATE "requests" SET "status" = 'opened';
ALTER TABLE "requests" ADD CONSTRAINT "requests_status_check"
  CHECK ("status" IN ('opened', 'assigned', 'in_progress', 'waiting_citizen', 'done', 'refused'));

-- `source` says who told: the assistant (the opening), the city's connector, or the demonstration. `note` is sealed.
CREATE TABLE "request_steps" (
  "request_number" text NOT NULL REFERENCES "requests" ("number") ON DELETE CASCADE,
  "ordinal" integer NOT NULL,
  "status" text NOT NULL CHECK ("status" IN ('opened', 'assigned', 'in_progress', 'waiting_citizen', 'done', 'refused')),
  "at" timestamptz(3) NOT NULL,
  "source" text NOT NULL CHECK ("source" IN ('assistant', 'connector', 'demonstration')),
  "note" bytea,
  PRIMARY KEY ("request_number", "ordinal")
);
INSERT INTO "request_steps" ("request_number", "ordinal", "status", "at", "source")
  SELECT "number", 1, 'opened', "opened_at", 'assistant' FROM "requests";

-- A code may prove, beside or instead of a record, the contact given with one request.
ALTER TABLE "one_time_codes" ADD COLUMN "request_number" text REFERENCES "requests" ("number") ON DELETE CASCADE;
CREATE INDEX "one_time_codes_request_number_idx" ON "one_time_codes" ("request_number");

-- Called by apply_effects. A request of somebody who wished to stay anonymous belongs to no citizen, whoever the dialogue is
-- verified as.
CREATE FUNCTION open_requests(p_dialogue uuid, p_turn text, p_requests jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO requests (number, turn_id, dialogue_id, citizen_id, request_type, details, opened_at, target_on, contact_key)
    SELECT x->>'number', p_turn, p_dialogue, CASE WHEN (x->>'anonymous')::boolean THEN NULL ELSE d.citizen_id END,
      x->>'requestType', decode(x->>'details', 'base64'), p_now, (x->>'targetOn')::date, decode(x->>'contactKey', 'base64')
    FROM jsonb_array_elements(p_requests) x, dialogues d WHERE d.id = p_dialogue;
  INSERT INTO request_steps (request_number, ordinal, status, at, source)
    SELECT x->>'number', 1, 'opened', p_now, 'assistant' FROM jsonb_array_elements(p_requests) x;
END $$;

-- A code is real when it proves something: a record, or the contact of the request named.
CREATE OR REPLACE FUNCTION issue_codes(p_dialogue uuid, p_codes jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  code jsonb;
  contact bytea;
BEGIN
  FOR code IN SELECT * FROM jsonb_array_elements(p_codes) LOOP
    contact := decode(code->>'contactKey', 'base64');
    PERFORM pg_advisory_xact_lock(hashtextextended(code->>'contactKey', 360));
    CONTINUE WHEN (SELECT count(*) FROM one_time_codes WHERE contact_key = contact AND sent_at > p_now - interval '1 hour') >= 3
      OR (SELECT count(*) FROM one_time_codes WHERE dialogue_id = p_dialogue AND sent_at > p_now - interval '1 hour') >= 3;
    INSERT INTO one_time_codes (dialogue_id, citizen_id, request_number, contact_key, code_hash, sent_at, expires_at)
      VALUES (p_dialogue, code->>'citizenId', code->>'requestNumber', contact, decode(code->>'codeHash', 'base64'), p_now, p_now + interval '10 minutes');
    INSERT INTO outbox (id, channel, body, status, due_at, created_at)
      VALUES (gen_random_uuid(), code->>'channel', decode(code->>'body', 'base64'),
        CASE WHEN code->>'citizenId' IS NULL AND code->>'requestNumber' IS NULL THEN 'withheld' ELSE 'pending' END, p_now, p_now);
    PERFORM pg_notify('c360_outbox', '');
  END LOOP;
END $$;

-- A code that proves a record is used by verify_dialogue, with the turn; one that only proves a request is used here.
CREATE OR REPLACE FUNCTION check_code(p_dialogue uuid, p_code_hash bytea, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  c one_time_codes;
BEGIN
  SELECT * INTO c FROM one_time_codes WHERE dialogue_id = p_dialogue ORDER BY ordinal DESC LIMIT 1 FOR UPDATE;
  IF NOT FOUND OR c.used_at IS NOT NULL OR c.expires_at <= p_now OR c.attempts >= 5 THEN RETURN '{"status":"expired"}'; END IF;
  IF c.code_hash = p_code_hash AND c.citizen_id IS NOT NULL THEN
    UPDATE one_time_codes SET right_at = p_now WHERE id = c.id;
    RETURN jsonb_build_object('status', 'right', 'citizenId', c.citizen_id);
  END IF;
  IF c.code_hash = p_code_hash AND c.request_number IS NOT NULL THEN
    UPDATE one_time_codes SET right_at = p_now, used_at = p_now WHERE id = c.id;
    RETURN '{"status":"right_for_request"}';
  END IF;
  UPDATE one_time_codes SET attempts = attempts + 1 WHERE id = c.id;
  RETURN jsonb_build_object('status', 'wrong', 'attemptsLeft', 4 - c.attempts);
END $$;

-- Who the dialogue in `c360.dialogue` has proven to be, at `c360.now`: verified, or by a right code of the last half hour
-- (the turn that checks a code reads before it is written). As owner, since the role below sees none of these tables.
CREATE FUNCTION proven_request(p_number text, p_citizen text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM dialogues d WHERE d.id = nullif(current_setting('c360.dialogue', true), '')::uuid
      AND d.assurance = 'verified' AND d.citizen_id = p_citizen)
    OR EXISTS (SELECT FROM one_time_codes c WHERE c.dialogue_id = nullif(current_setting('c360.dialogue', true), '')::uuid
      AND c.right_at > nullif(current_setting('c360.now', true), '')::timestamptz - interval '30 minutes'
      AND (c.citizen_id = p_citizen OR c.request_number = p_number))
$$;

ALTER TABLE requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY requests_by_proof ON requests FOR SELECT TO c360_purpose USING (proven_request(number, citizen_id));
GRANT SELECT (number, citizen_id, request_type, details, opened_at, target_on) ON requests TO c360_purpose;

-- The request of that number, or without a number those of the citizen, newest first; what the dialogue has not proven is not
-- there. Permission and rows are read in this one statement, and the reading is audited.
CREATE FUNCTION requests_for(p_dialogue uuid, p_number text, p_citizen text, p_limit integer, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found_rows jsonb;
  caller text := current_setting('role');
BEGIN
  PERFORM set_config('c360.dialogue', p_dialogue::text, true), set_config('c360.now', p_now::text, true), set_config('role', 'c360_purpose', true);
  SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x."openedAt" DESC, x.number DESC), '[]') INTO found_rows FROM (
    SELECT number, request_type AS "requestType", encode(details, 'base64') AS details, opened_at AS "openedAt", target_on AS "targetOn"
    FROM requests WHERE number = p_number OR (p_number IS NULL AND citizen_id = p_citizen)
    ORDER BY opened_at DESC, number DESC LIMIT p_limit) x;
  PERFORM set_config('role', caller, true), set_config('c360.dialogue', '', true), set_config('c360.now', '', true);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'dialogue:' || p_dialogue, CASE WHEN found_rows = '[]' THEN 'read_requests_refused' ELSE 'read_requests' END,
      CASE WHEN p_number IS NULL THEN 'citizen:' || p_citizen ELSE 'request:' || left(p_number, 30) END, NULL);
  RETURN found_rows;
END $$;

-- One step of a request, or why it is not taken. Steps only go forward in time; what is done or refused stays so.
CREATE FUNCTION add_request_step(p_number text, p_status text, p_at timestamptz, p_source text, p_note bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  last request_steps;
BEGIN
  PERFORM FROM requests WHERE number = p_number FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  SELECT * INTO last FROM request_steps WHERE request_number = p_number ORDER BY ordinal DESC LIMIT 1;
  IF last.status = p_status AND last.note IS NULL AND p_note IS NULL THEN RETURN 'unchanged'; END IF;
  IF last.status IN ('done', 'refused') THEN RETURN 'closed'; END IF;
  IF p_at < last.at THEN RETURN 'too_early'; END IF;
  IF p_status = 'opened' THEN RETURN 'step_back'; END IF;
  INSERT INTO request_steps (request_number, ordinal, status, at, source, note)
    VALUES (p_number, last.ordinal + 1, p_status, p_at, p_source, p_note);
  UPDATE requests SET status = p_status WHERE number = p_number;
  RETURN 'updated';
END $$;
