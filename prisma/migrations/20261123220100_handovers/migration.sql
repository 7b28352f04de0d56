-- Conversations given to a person. One open row a dialogue: it waits, or one agent owns it. `front` goes before what was asked
-- earlier; `told_position` is the place that the citizen last heard of. `details` holds, sealed, what they had given on the way.
CREATE TABLE "handovers" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "ordinal" bigint GENERATED ALWAYS AS IDENTITY,
  "dialogue_id" uuid NOT NULL REFERENCES "dialogues" ("id"),
  "conversation_id" uuid NOT NULL REFERENCES "conversations" ("id"),
  "channel" text NOT NULL,
  "language" text NOT NULL,
  "wanted" text,
  "status" text NOT NULL DEFAULT 'waiting' CHECK ("status" IN ('waiting', 'owned', 'returned', 'closed')),
  "reason" text NOT NULL,
  "details" bytea,
  "front" boolean NOT NULL DEFAULT false,
  "asked_at" timestamptz(3) NOT NULL,
  "agent" text,
  "agent_name" text,
  "claimed_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "told_position" integer,
  "told_at" timestamptz(3),
  "revision" integer NOT NULL DEFAULT 0,
  CHECK (("status" = 'owned') <= ("agent" IS NOT NULL AND "claimed_at" IS NOT NULL)),
  CHECK (("status" = 'waiting') <= ("agent" IS NULL))
);
CREATE UNIQUE INDEX "handovers_open_key" ON "handovers" ("dialogue_id") WHERE "status" IN ('waiting', 'owned');
CREATE INDEX "handovers_dialogue_id_idx" ON "handovers" ("dialogue_id");
CREATE INDEX "handovers_status_idx" ON "handovers" ("status", "asked_at");
CREATE INDEX "handovers_ended_at_idx" ON "handovers" ("ended_at");

CREATE TABLE "handover_events" (
  "ordinal" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "handover_id" uuid NOT NULL REFERENCES "handovers" ("id") ON DELETE CASCADE,
  "at" timestamptz(3) NOT NULL,
  "kind" text NOT NULL,
  "actor" text NOT NULL,
  "to_agent" text,
  "language" text,
  "note" bytea
);
CREATE INDEX "handover_events_handover_id_idx" ON "handover_events" ("handover_id");

-- Which agents are there, and take conversations. Whoever is not heard of for a while is gone, whatever they said.
-- `languages` are those in which they are given conversations.
CREATE TABLE "agent_presence" (
  "username" text PRIMARY KEY,
  "available" boolean NOT NULL,
  "languages" text[] NOT NULL DEFAULT '{fr,en}',
  "seen_at" timestamptz(3) NOT NULL
);

-- Everything about a hand-over is done under the lock of its dialogue, taken first, as a turn does.
CREATE FUNCTION lock_handover(p_id uuid) RETURNS void LANGUAGE sql AS $$
  SELECT FROM dialogues WHERE id = (SELECT dialogue_id FROM handovers WHERE id = p_id) FOR UPDATE
$$;

CREATE FUNCTION note_handover(p_id uuid, p_kind text, p_actor text, p_to text, p_language text, p_note bytea, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO handover_events (handover_id, at, kind, actor, to_agent, language, note) VALUES (p_id, p_now, p_kind, p_actor, p_to, p_language, p_note);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'handover_' || p_kind, 'handover:' || p_id, concat_ws(' ', p_to, p_language));
  PERFORM pg_notify('c360_handovers', p_id::text);
END $$;

-- What waits, each with its place among those that wait in its language.
CREATE FUNCTION handover_queue() RETURNS TABLE (id uuid, language text, position_in integer) LANGUAGE sql STABLE AS $$
  SELECT h.id, coalesce(h.wanted, h.language), row_number()
    OVER (PARTITION BY coalesce(h.wanted, h.language) ORDER BY h.front DESC, h.asked_at, h.ordinal)::integer
  FROM handovers h WHERE h.status = 'waiting'
$$;

-- With the turn that gives the conversation to a person.
CREATE FUNCTION effect_hand_over(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  opened uuid;
BEGIN
  INSERT INTO handovers (dialogue_id, conversation_id, channel, language, reason, details, asked_at)
    SELECT p_dialogue, t.conversation_id, c.channel, t.language, p->>'reason', decode(p->>'details', 'base64'), p_now
    FROM turns t JOIN conversations c ON c.id = t.conversation_id WHERE t.id = p_turn
    ON CONFLICT DO NOTHING RETURNING id INTO opened;
  IF opened IS NULL THEN RETURN; END IF;
  UPDATE handovers h SET told_position = q.position_in, told_at = p_now FROM handover_queue() q WHERE h.id = opened AND q.id = opened;
  PERFORM note_handover(opened, 'asked', 'dialogue:' || p_dialogue, NULL, NULL, NULL, p_now);
END $$;

-- Every other change: the UPDATE is the compare-and-swap, and what goes with it (the owner of the dialogue, the history, what the
-- citizen is told) is done only by whoever made it.
CREATE FUNCTION change_handover(p_id uuid, p jsonb, p_note bytea, p_notice bytea, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  changed handovers;
  open boolean := p->>'status' IN ('waiting', 'owned');
BEGIN
  PERFORM lock_handover(p_id);
  UPDATE handovers SET status = p->>'status', agent = coalesce(p->>'agent', CASE WHEN NOT open THEN agent END),
      agent_name = coalesce(p->>'agentName', CASE WHEN NOT open THEN agent_name END),
      claimed_at = CASE p->>'status' WHEN 'owned' THEN p_now WHEN 'waiting' THEN NULL ELSE claimed_at END,
      ended_at = CASE WHEN NOT open THEN p_now END, wanted = coalesce(p->>'wanted', wanted),
      front = coalesce((p->>'front')::boolean, front), told_at = p_now, revision = revision + 1
    WHERE id = p_id AND p->'from' ? status
      AND (p->>'owner' IS NULL OR agent = p->>'owner')
      AND (p->>'notOwner' IS NULL OR agent IS DISTINCT FROM p->>'notOwner')
      AND (p->>'speaker' IS NULL OR coalesce(p->>'wanted', wanted, language)
        = ANY (coalesce((SELECT languages FROM agent_presence WHERE username = p->>'speaker'), '{fr,en}')))
      AND (p->>'goneSince' IS NULL OR greatest(claimed_at, (SELECT seen_at FROM agent_presence WHERE username = agent)) < (p->>'goneSince')::timestamptz)
    RETURNING * INTO changed;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE handovers h SET told_position = q.position_in FROM handover_queue() q WHERE h.id = p_id AND q.id = p_id;
  IF NOT open THEN UPDATE dialogues SET owner = 'assistant' WHERE id = changed.dialogue_id; END IF;
  PERFORM note_handover(p_id, p->>'kind', p->>'actor', p->>'agent', p->>'wanted', p_note, p_now);
  PERFORM tell_of_handover(changed.dialogue_id, (p->>'conversation')::uuid, (p->>'noticeId')::uuid, p_notice, p_now);
  RETURN true;
END $$;

-- Nobody is told whose conversation was erased, or left the dialogue, since the notice was written.
CREATE FUNCTION tell_of_handover(p_dialogue uuid, p_conversation uuid, p_id uuid, p_body bytea, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM conversations WHERE id = p_conversation AND dialogue_id = p_dialogue AND address_sealed <> '' FOR UPDATE;
  IF NOT FOUND OR p_body IS NULL THEN RETURN false; END IF;
  PERFORM tell_conversation(p_conversation, p_id, p_body, p_now);
  RETURN true;
END $$;

-- What the owner writes: once by its id.
CREATE FUNCTION say_in_handover(p_id uuid, p_agent text, p_conversation uuid, p_message uuid, p_body bytea, p_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  dialogue uuid;
BEGIN
  PERFORM lock_handover(p_id);
  IF EXISTS (SELECT FROM outbox WHERE id = p_message) THEN RETURN 'said_before'; END IF;
  SELECT dialogue_id INTO dialogue FROM handovers WHERE id = p_id AND status = 'owned' AND agent = p_agent;
  IF NOT FOUND THEN RETURN 'refused'; END IF;
  IF NOT tell_of_handover(dialogue, p_conversation, p_message, p_body, p_now) THEN RETURN 'refused'; END IF;
  INSERT INTO audit (at, actor, action, subject) VALUES (p_now, p_agent, 'handover_message', 'handover:' || p_id);
  RETURN 'said';
END $$;

-- The citizen hears of a new place once, whichever process saw it first.
CREATE FUNCTION tell_place(p_id uuid, p_told integer, p_position integer, p_conversation uuid, p_notice_id uuid, p_notice bytea, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  dialogue uuid;
BEGIN
  PERFORM lock_handover(p_id);
  UPDATE handovers SET told_position = p_position, told_at = p_now
    WHERE id = p_id AND status = 'waiting' AND told_position IS NOT DISTINCT FROM p_told RETURNING dialogue_id INTO dialogue;
  IF NOT FOUND THEN RETURN false; END IF;
  RETURN tell_of_handover(dialogue, p_conversation, p_notice_id, p_notice, p_now);
END $$;

-- When a person is erased nobody goes on with what they had asked: it ends, and says nothing of them any more.
CREATE FUNCTION forget_handovers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE handovers SET details = NULL, reason = 'erased', revision = revision + 1, ended_at = coalesce(ended_at, NEW.updated_at),
    status = CASE WHEN status IN ('waiting', 'owned') THEN 'closed' ELSE status END WHERE dialogue_id = NEW.id;
  UPDATE handover_events SET note = NULL WHERE handover_id IN (SELECT id FROM handovers WHERE dialogue_id = NEW.id);
  UPDATE dialogues SET owner = 'assistant' WHERE id = NEW.id AND owner = 'agent';
  PERFORM pg_notify('c360_handovers', id::text) FROM handovers WHERE dialogue_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER handovers_forgotten AFTER UPDATE OF state ON dialogues FOR EACH ROW
  WHEN (NEW.state IS NULL AND OLD.state IS NOT NULL) EXECUTE FUNCTION forget_handovers();

-- Those that were given to a person before there was a queue.
INSERT INTO handovers (dialogue_id, conversation_id, channel, language, reason, asked_at)
  SELECT DISTINCT ON (d.id) d.id, c.id, c.channel, t.language, 'asked', d.updated_at
  FROM dialogues d JOIN turns t ON t.dialogue_id = d.id JOIN conversations c ON c.id = t.conversation_id
  WHERE d.owner = 'agent' ORDER BY d.id, t.at DESC;
