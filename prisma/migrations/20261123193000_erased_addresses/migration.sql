-- Nothing leads from what stays of an erased person's conversations to the address they wrote from. `address_sealed` is empty, and
-- `address_key` is that of nobody, so that whoever writes from there next begins anew. On the web the key is that of a page,
-- which still shows that all is erased; its address comes back with the next message. `erased_with` is what stands for words that were
-- still to be sent.
ALTER TABLE "conversations" ADD COLUMN "erased_with" bytea;

-- A letter that left keeps nothing of what it said when its conversation was erased meanwhile, nor when it is of no conversation: a
-- code, the copy of a record.
CREATE FUNCTION forget_letter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  blank bytea;
BEGIN
  IF NEW.conversation_id IS NULL THEN
    NEW.body := '';
  ELSIF NEW.channel <> 'web' THEN
    SELECT erased_with INTO blank FROM conversations WHERE id = NEW.conversation_id;
    NEW.body := coalesce(blank, NEW.body);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER letter_left BEFORE UPDATE OF status ON outbox FOR EACH ROW
  WHEN (OLD.status = 'pending' AND NEW.status <> 'pending') EXECUTE FUNCTION forget_letter();
UPDATE outbox SET body = '' WHERE conversation_id IS NULL AND status IN ('delivered', 'failed');

-- As before; and a conversation whose address was erased asks for it, as one that begins.
CREATE OR REPLACE FUNCTION open_turn(p_channel text, p_provider_id text, p_address_key bytea, p_address_sealed bytea,
  p_contact_key bytea, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  receipt jsonb := stored_receipt(p_channel, p_provider_id);
  opened jsonb;
  is_erased boolean;
  new_dialogue uuid;
BEGIN
  IF receipt IS NOT NULL THEN RETURN receipt; END IF;
  FOR attempt IN 1..2 LOOP
    SELECT jsonb_build_object('status', 'open', 'conversationId', c.id, 'dialogueId', d.id, 'version', d.version,
        'state', encode(d.state, 'base64'), 'assurance', d.assurance, 'owner', d.owner,
        'citizenId', CASE WHEN d.assurance = 'verified' THEN d.citizen_id END), c.address_sealed = ''
      INTO opened, is_erased
      FROM conversations c JOIN dialogues d ON d.id = c.dialogue_id
      WHERE c.channel = p_channel AND c.address_key = p_address_key;
    IF opened IS NOT NULL AND (NOT is_erased OR p_address_sealed IS NOT NULL) THEN
      IF is_erased THEN
        UPDATE conversations SET address_sealed = p_address_sealed, erased_with = NULL
          WHERE channel = p_channel AND address_key = p_address_key;
      END IF;
      RETURN opened;
    END IF;
    IF p_address_sealed IS NULL THEN RETURN '{"status":"unknown"}'; END IF;
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

-- As before, with the addresses.
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
  UPDATE conversations SET address_sealed = '', erased_with = decode(p_blank->>'outbox', 'base64'),
      address_key = CASE WHEN channel = 'web' THEN address_key
        ELSE decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') END
    WHERE id = ANY (places);
  DELETE FROM citizens WHERE id = p_citizen;
  DELETE FROM households h WHERE h.id = home AND NOT EXISTS (SELECT FROM citizens WHERE household_id = home);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, p_actor, 'erase_citizen', 'citizen:' || p_citizen, cardinality(places) || ' conversations');
  PERFORM pg_notify('c360_registrations', ''), pg_notify('c360_file_removals', '');
  RETURN true;
END $$;
