-- Files that people send stand outside the database: what is to be removed of them is written with the turn, and done after it.
-- Without `file_id`, all files of the conversation. `address_sealed` is the conversation's name at its channel.
CREATE TABLE "file_removals" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "address_sealed" bytea NOT NULL,
  "file_id" text,
  "asked_at" timestamptz(3) NOT NULL
);

-- The files a request came with: they stay as long as it does. Nothing is filled in: no earlier version was in service.
ALTER TABLE "requests" ADD COLUMN "file_ids" text[] NOT NULL DEFAULT '{}';
CREATE INDEX "requests_file_ids_idx" ON "requests" USING gin ("file_ids");

-- A request outlives the turn and the dialogue it came from: once its person is erased, nothing leads from it to them.
ALTER TABLE "requests" ALTER COLUMN "turn_id" DROP NOT NULL, ALTER COLUMN "dialogue_id" DROP NOT NULL;
ALTER TABLE "requests" DROP CONSTRAINT "requests_turn_id_fkey";
ALTER TABLE "requests" ADD CONSTRAINT "requests_turn_id_fkey" FOREIGN KEY ("turn_id") REFERENCES "turns" ("id") ON DELETE SET NULL;

-- As before, with the files.
CREATE OR REPLACE FUNCTION open_requests(p_dialogue uuid, p_turn text, p_requests jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO requests (number, turn_id, dialogue_id, citizen_id, request_type, details, opened_at, target_on, contact_key, file_ids)
    SELECT x->>'number', p_turn, p_dialogue, CASE WHEN (x->>'anonymous')::boolean THEN NULL ELSE d.citizen_id END,
      x->>'requestType', decode(x->>'details', 'base64'), p_now, (x->>'targetOn')::date, decode(x->>'contactKey', 'base64'),
      ARRAY(SELECT jsonb_array_elements_text(x->'files'))
    FROM jsonb_array_elements(p_requests) x, dialogues d WHERE d.id = p_dialogue;
  INSERT INTO request_steps (request_number, ordinal, status, at, source)
    SELECT x->>'number', 1, 'opened', p_now, 'assistant' FROM jsonb_array_elements(p_requests) x;
END $$;

-- Files that serve nothing any more: the request they were for was given up.
CREATE FUNCTION effect_drop_files(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO file_removals (address_sealed, file_id, asked_at)
    SELECT decode(p->>'address', 'base64'), f, p_now FROM jsonb_array_elements_text(p->'files') f;
  PERFORM pg_notify('c360_file_removals', '');
END $$;

-- The requests that are a person's: theirs by name, or opened in a dialogue that was theirs.
CREATE FUNCTION requests_of(p_citizen text) RETURNS SETOF requests LANGUAGE sql STABLE AS $$
  SELECT r.* FROM requests r WHERE r.citizen_id = p_citizen
    OR r.dialogue_id IN (SELECT d.id FROM dialogues d WHERE d.citizen_id = p_citizen)
$$;

-- As before; and their files go, and their requests are cut from the turn, the dialogue and the words that lead to them.
-- `p_blank.requests` holds what stays of each, by number; of one opened in between, nothing but its type.
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
  DELETE FROM citizens WHERE id = p_citizen;
  DELETE FROM households h WHERE h.id = home AND NOT EXISTS (SELECT FROM citizens WHERE household_id = home);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'erase_citizen', 'citizen:' || p_citizen, cardinality(places) || ' conversations');
  PERFORM pg_notify('c360_registrations', ''), pg_notify('c360_file_removals', '');
  RETURN true;
END $$;
