-- What a citizen is found by when an agent knows a part only: words of the name and address in clear, as they are in the tables they
-- come from, and keyed digests of parts of contact points, which are sealed. Written with the citizen; goes with them.
CREATE TABLE "citizen_lookup" (
  "citizen_id" text PRIMARY KEY REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "words" text[] NOT NULL,
  "email_parts" text[] NOT NULL,
  "phone_parts" text[] NOT NULL,
  "found_by" tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector("words" || "email_parts" || "phone_parts")) STORED
);
-- Without the list of pending entries: a look-up takes the same time after an import as before it.
CREATE INDEX "citizen_lookup_found_by_idx" ON "citizen_lookup" USING gin ("found_by") WITH (fastupdate = off);
ALTER TABLE "citizen_lookup" ENABLE ROW LEVEL SECURITY;

-- How many look-ups somebody made lately, whichever process they talk to.
CREATE INDEX "audit_looks_idx" ON "audit" ("actor", "at") WHERE "action" = 'look_up_citizen';

-- Tries each query in turn: the first two add up (whole words, then beginnings of words), the others are for when nothing is found.
-- The plan is fixed on the index: the planner cannot know how rare two words are together. Looking is audited with its reason and
-- with who was shown; a burst is refused, which is audited too.
CREATE FUNCTION look_up_citizens(p_queries text[], p_limit integer, p_actor text, p_reason text, p_now timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
DECLARE
  found_ids text[] := '{}';
  shown jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 3601));
  IF (SELECT count(*) FROM audit WHERE actor = p_actor AND action = 'look_up_citizen' AND at > p_now - interval '1 minute') >= 30
    OR (SELECT count(*) FROM audit WHERE actor = p_actor AND action = 'look_up_citizen' AND at > p_now - interval '1 hour') >= 300 THEN
    INSERT INTO audit (at, actor, action, subject, detail) VALUES (p_now, p_actor, 'look_up_refused', 'citizens', p_reason);
    RETURN '{"status":"too_many"}';
  END IF;
  FOR attempt IN 1 .. cardinality(p_queries) LOOP
    EXIT WHEN cardinality(found_ids) > CASE WHEN attempt <= 2 THEN p_limit ELSE 0 END;
    found_ids := found_ids || ARRAY(SELECT l.citizen_id FROM citizen_lookup l
      WHERE l.found_by @@ p_queries[attempt]::tsquery AND l.citizen_id <> ALL (found_ids) LIMIT p_limit + 1 - cardinality(found_ids));
  END LOOP;
  SELECT coalesce(jsonb_agg(jsonb_build_object('citizenId', c.id, 'name', c.first_name || ' ' || c.last_name,
      'birthYear', date_part('year', c.birth_date), 'postalArea', left(a.postal_code, 3)) ORDER BY f.rank), '[]') INTO shown
    FROM unnest(found_ids[1:p_limit]) WITH ORDINALITY f (id, rank) JOIN citizens c ON c.id = f.id LEFT JOIN addresses a ON a.citizen_id = c.id;
  INSERT INTO audit (at, actor, action, subject, detail) VALUES (p_now, p_actor, 'look_up_citizen', 'citizens',
    p_reason || ' → ' || coalesce(array_to_string(found_ids[1:p_limit], ', '), ''));
  RETURN jsonb_build_object('status', 'found', 'citizens', shown, 'more', cardinality(found_ids) > p_limit);
END $$;

-- As before, and the new contact is what its person is found by.
CREATE OR REPLACE FUNCTION effect_correct_record(p jsonb, p_dialogue uuid, p_turn text, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  citizen text := p->>'citizenId';
  at_once boolean := p->>'field' = 'language' OR p ? 'contactKey';
  parts text[] := ARRAY(SELECT jsonb_array_elements_text(p->'contactParts'));
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
    UPDATE citizen_lookup SET email_parts = CASE WHEN p->>'field' = 'email' THEN parts ELSE email_parts END,
      phone_parts = CASE WHEN p->>'field' = 'phone' THEN parts ELSE phone_parts END WHERE citizen_id = citizen;
  ELSIF p->>'field' = 'language' THEN
    UPDATE citizens SET language = p->>'language', updated_at = p_now WHERE id = citizen;
  END IF;
  INSERT INTO corrections (citizen_id, field, details, status, request_number, asked_at, decided_at)
    VALUES (citizen, p->>'field', decode(p->>'details', 'base64'), CASE WHEN at_once THEN 'applied' ELSE 'pending' END,
      p->>'number', p_now, CASE WHEN at_once THEN p_now END);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'dialogue:' || p_dialogue, 'correct_record', 'citizen:' || citizen, p->>'field');
END $$;
