-- What an agent wrote down at the end of a call, or of a conversation handed over: the code, the note, the request it opened. One for
-- each, and one for each form that was sent; `begun_at` is when the call began, or a person was asked for.
CREATE TABLE "wrap_ups" (
  "kind" text NOT NULL CHECK ("kind" IN ('call', 'message')),
  "subject" text COLLATE "C" NOT NULL,
  "form_id" text NOT NULL UNIQUE,
  "dialogue_id" uuid NOT NULL REFERENCES "dialogues" ("id"),
  "conversation_id" uuid NOT NULL REFERENCES "conversations" ("id"),
  "code" text NOT NULL,
  "note" bytea,
  "request_number" text REFERENCES "requests" ("number") ON DELETE SET NULL,
  "actor" text NOT NULL,
  "begun_at" timestamptz(3) NOT NULL,
  "at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("kind", "subject")
);
CREATE INDEX "wrap_ups_conversation_id_idx" ON "wrap_ups" ("conversation_id");
CREATE INDEX "wrap_ups_dialogue_id_idx" ON "wrap_ups" ("dialogue_id");
CREATE INDEX "wrap_ups_request_number_idx" ON "wrap_ups" ("request_number");
CREATE INDEX "wrap_ups_at_idx" ON "wrap_ups" ("at");

-- A request may be opened by an agent.
ALTER TABLE "request_steps" DROP CONSTRAINT "request_steps_source_check";
ALTER TABLE "request_steps" ADD CONSTRAINT "request_steps_source_check" CHECK ("source" IN ('assistant', 'agent', 'connector', 'demonstration'));

-- All at once or not at all: the end of the call or of the hand-over, the note, the request, the audit. `p.closing` is what
-- change_handover reads. `known`: this form was written before; `conflict`: another one was, for this conversation, or this form for another.
CREATE FUNCTION wrap_up(p jsonb, p_note bytea, p_notice bytea, p_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  subject_id text := p->>'subject';
  a_call boolean := p->>'kind' = 'call';
  dialogue uuid;
  conversation uuid;
  begun timestamptz;
  written wrap_ups;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('wrap_up ' || (p->>'formId'), 360));
  IF a_call THEN
    SELECT dialogue_id, conversation_id, started_at INTO dialogue, conversation, begun FROM calls WHERE id = subject_id FOR UPDATE;
  ELSE
    PERFORM lock_handover(subject_id::uuid);
    SELECT dialogue_id, conversation_id, asked_at INTO dialogue, conversation, begun FROM handovers WHERE id = subject_id::uuid;
  END IF;
  IF dialogue IS NULL THEN RETURN 'unknown'; END IF;
  SELECT * INTO written FROM wrap_ups WHERE form_id = p->>'formId' OR (kind = p->>'kind' AND subject = subject_id)
    ORDER BY form_id = p->>'formId' DESC LIMIT 1;
  IF FOUND THEN
    RETURN CASE WHEN written.form_id = p->>'formId' AND written.kind = p->>'kind' AND written.subject = subject_id THEN 'known' ELSE 'conflict' END;
  END IF;
  IF a_call THEN
    UPDATE calls SET status = 'wrapped', ended_at = coalesce(ended_at, p_now) WHERE id = subject_id;
  ELSIF EXISTS (SELECT FROM handovers WHERE id = subject_id::uuid AND status IN ('waiting', 'owned')) THEN
    IF NOT change_handover(subject_id::uuid, p->'closing', NULL, p_notice, p_now) THEN RETURN 'refused'; END IF;
  END IF;
  IF p ? 'requests' THEN
    PERFORM open_requests(dialogue, NULL, p->'requests', p_now);
    UPDATE request_steps SET source = 'agent' WHERE request_number IN (SELECT x->>'number' FROM jsonb_array_elements(p->'requests') x);
  END IF;
  INSERT INTO wrap_ups (kind, subject, form_id, dialogue_id, conversation_id, code, note, request_number, actor, begun_at, at)
    VALUES (p->>'kind', subject_id, p->>'formId', dialogue, conversation, p->>'code', p_note, p->'requests'->0->>'number', p->>'actor', begun, p_now);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p->>'actor', 'wrap_up', CASE WHEN a_call THEN 'call:' ELSE 'handover:' END || subject_id, p->>'code');
  IF a_call THEN PERFORM call_changed(subject_id, p_now); ELSE PERFORM pg_notify('c360_handovers', subject_id); END IF;
  RETURN 'done';
END $$;

-- When a conversation loses its address (its person was erased), what was noted of it goes, and nothing leads to the request.
CREATE FUNCTION forget_wrap_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE wrap_ups SET note = NULL, request_number = NULL WHERE conversation_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER wrap_up_forgotten AFTER UPDATE OF address_sealed ON conversations FOR EACH ROW
  WHEN (NEW.address_sealed = '' AND OLD.address_sealed <> '') EXECUTE FUNCTION forget_wrap_up();
