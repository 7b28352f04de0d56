-- A conversation that is known is opened without its address, which is sealed only for one that begins: `unknown` asks for it.
CREATE OR REPLACE FUNCTION open_turn(p_channel text, p_provider_id text, p_address_key bytea, p_address_sealed bytea,
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
