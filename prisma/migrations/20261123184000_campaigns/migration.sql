-- Campaigns: what is told, to whom, and what became of each message. Nobody is written to without a consent in force at that moment.

-- `consents`: the purposes that a person must all have consented to. `issue`: what is shown, fixed when the sending begins.
CREATE TABLE "campaigns" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "name" text NOT NULL,
  "purpose" text NOT NULL CHECK ("purpose" IN ('promotion', 'proactive')),
  "medium" text NOT NULL CHECK ("medium" IN ('email', 'sms')),
  "consents" text[] NOT NULL,
  "content" jsonb NOT NULL,
  "audience" jsonb NOT NULL,
  "per_minute" integer NOT NULL CHECK ("per_minute" > 0),
  "status" text NOT NULL DEFAULT 'draft' CHECK ("status" IN ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')),
  "issue" jsonb,
  "created_by" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "scheduled_for" timestamptz(3),
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "cause" text,
  CHECK ("purpose" = ANY ("consents"))
);

-- Links of an issue by their place. Followed by how many, never by whom.
CREATE TABLE "campaign_links" (
  "campaign_id" uuid NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
  "position" integer NOT NULL,
  "url" text NOT NULL,
  "followed" integer NOT NULL DEFAULT 0,
  PRIMARY KEY ("campaign_id", "position")
);

-- One message to one person. The two unique keys are what makes a second one impossible, whatever is killed or repeated.
-- Without a person (erased, or long ago) it only counts.
CREATE TABLE "campaign_sends" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "campaign_id" uuid NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
  "citizen_id" text REFERENCES "citizens" ("id") ON DELETE SET NULL,
  "contact_point_id" uuid REFERENCES "contact_points" ("id") ON DELETE SET NULL,
  "language" text NOT NULL,
  "status" text NOT NULL DEFAULT 'waiting' CHECK ("status" IN ('waiting', 'claimed', 'sent', 'failed', 'withheld')),
  "attempts" integer NOT NULL DEFAULT 0,
  "due_at" timestamptz(3) NOT NULL,
  "claimed_at" timestamptz(3),
  "sent_at" timestamptz(3),
  "receipt" text,
  "reported" text,
  "cause" text,
  "unsubscribed_at" timestamptz(3)
);
CREATE UNIQUE INDEX "campaign_sends_campaign_id_contact_point_id_key" ON "campaign_sends" ("campaign_id", "contact_point_id");
CREATE UNIQUE INDEX "campaign_sends_campaign_id_citizen_id_key" ON "campaign_sends" ("campaign_id", "citizen_id");
CREATE INDEX "campaign_sends_citizen_id_idx" ON "campaign_sends" ("citizen_id");
CREATE INDEX "campaign_sends_contact_point_id_idx" ON "campaign_sends" ("contact_point_id");
CREATE INDEX "campaign_sends_receipt_idx" ON "campaign_sends" ("receipt");
CREATE INDEX "campaign_sends_campaign_id_claimed_at_idx" ON "campaign_sends" ("campaign_id", "claimed_at");
CREATE INDEX "campaign_sends_waiting_idx" ON "campaign_sends" ("campaign_id", "due_at") WHERE "status" IN ('waiting', 'claimed');

-- Where a person of the staff receives the trial of a campaign.
ALTER TABLE "staff_accounts" ADD COLUMN "email" text, ADD COLUMN "phone" text;

-- Why nothing may be written to that contact of that person, null when it may. Asked to make the audience and again for each message.
CREATE FUNCTION campaign_refusal(p_citizen text, p_contact uuid, p_consents text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN cp.id IS NULL THEN 'the contact is gone'
    WHEN EXISTS (SELECT FROM unnest(p_consents) AS needed (purpose) WHERE NOT EXISTS (SELECT FROM consents k
      WHERE k.citizen_id = p_citizen AND k.purpose = needed.purpose AND k.decision = 'given')) THEN 'no consent'
    WHEN EXISTS (SELECT FROM stopped_addresses s WHERE s.address_key = cp.lookup_key) THEN 'the number said STOP'
    WHEN EXISTS (SELECT FROM bounced_addresses b WHERE b.address_key = cp.lookup_key) THEN 'the address does not receive'
  END
  FROM (SELECT) one LEFT JOIN contact_points cp ON cp.id = p_contact AND cp.citizen_id = p_citizen
$$;

-- Who is written to: one contact a person, one person an address. A child under 14 cannot consent alone (Access Act, s. 53.1), and
-- is never written to.
CREATE FUNCTION campaign_audience(p_medium text, p_consents text[], p_audience jsonb, p_today date)
  RETURNS TABLE (citizen_id text, contact_point_id uuid, language text) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (reached.lookup_key) reached.citizen_id, reached.contact_point_id, reached.language FROM (
    SELECT DISTINCT ON (c.id) c.id AS citizen_id, cp.id AS contact_point_id, cp.lookup_key, c.language, c.birth_date
    FROM consents k JOIN citizens c ON c.id = k.citizen_id JOIN contact_points cp ON cp.citizen_id = c.id
    WHERE k.purpose = p_consents[1] AND k.decision = 'given'
      AND cp.type = CASE p_medium WHEN 'sms' THEN 'phone' ELSE 'email' END
      AND c.birth_date <= p_today - interval '14 years'
      AND campaign_refusal(c.id, cp.id, p_consents) IS NULL
      AND (coalesce(jsonb_array_length(p_audience->'languages'), 0) = 0 OR p_audience->'languages' ? c.language)
      AND (coalesce(jsonb_array_length(p_audience->'areas'), 0) = 0 OR EXISTS (SELECT FROM addresses a
        WHERE a.citizen_id = c.id AND p_audience->'areas' ? left(a.postal_code, 3)))
      AND (NOT p_audience ? 'memberAges' OR EXISTS (SELECT FROM citizens m WHERE m.household_id = c.household_id
        AND date_part('year', age(p_today, m.birth_date)) BETWEEN (p_audience->'memberAges'->>'min')::integer
          AND (p_audience->'memberAges'->>'max')::integer))
    ORDER BY c.id, cp.id) reached
  ORDER BY reached.lookup_key, reached.birth_date, reached.citizen_id
$$;

-- A change of state, audited; false when the campaign is not in one of those it may come from.
CREATE FUNCTION move_campaign(p_campaign uuid, p_from text[], p_to text, p_actor text, p_at timestamptz, p_cause text, p_now timestamptz)
  RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaigns SET status = p_to, cause = p_cause,
      scheduled_for = CASE WHEN p_to = 'scheduled' THEN coalesce(p_at, p_now) ELSE scheduled_for END,
      started_at = CASE WHEN p_to = 'sending' THEN coalesce(started_at, p_now) ELSE started_at END,
      ended_at = CASE WHEN p_to IN ('sent', 'cancelled') THEN p_now END
    WHERE id = p_campaign AND status = ANY (p_from);
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_to = 'cancelled' THEN
    UPDATE campaign_sends SET status = 'withheld', cause = 'the campaign was cancelled' WHERE campaign_id = p_campaign AND status = 'waiting';
  END IF;
  INSERT INTO audit (at, actor, action, subject, detail) VALUES (p_now, p_actor, 'campaign_' || p_to, 'campaign:' || p_campaign, p_cause);
  RETURN true;
END $$;

CREATE FUNCTION begin_campaign(p_campaign uuid, p_issue jsonb, p_links jsonb, p_today date, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  c campaigns;
BEGIN
  IF NOT move_campaign(p_campaign, ARRAY['scheduled'], 'sending', 'campaigns', NULL, NULL, p_now) THEN RETURN false; END IF;
  UPDATE campaigns SET issue = p_issue WHERE id = p_campaign RETURNING * INTO c;
  INSERT INTO campaign_links (campaign_id, position, url)
    SELECT p_campaign, (l->>'position')::integer, l->>'url' FROM jsonb_array_elements(p_links) l;
  INSERT INTO campaign_sends (campaign_id, citizen_id, contact_point_id, language, due_at)
    SELECT p_campaign, a.citizen_id, a.contact_point_id, a.language, p_now
    FROM campaign_audience(c.medium, c.consents, c.audience, p_today) a;
  RETURN true;
END $$;

-- The campaign's row is the lock: one process at a time takes of it, others go on with the next. What a crash left taken is given
-- up: nobody knows whether it left, and nobody is written to twice.
CREATE FUNCTION claim_campaign_sends(p_limit integer, p_media text[], p_lost_before timestamptz, p_now timestamptz)
  RETURNS TABLE (id uuid, campaign_id uuid, medium text, language text, value_sealed bytea) LANGUAGE plpgsql AS $$
DECLARE
  c campaigns;
  s campaign_sends;
  refusal text;
  room integer;
  taken integer := 0;
BEGIN
  FOR c IN SELECT x.* FROM campaigns x WHERE x.status = 'sending' AND x.medium = ANY (p_media) ORDER BY x.started_at, x.id
      FOR UPDATE SKIP LOCKED LOOP
    UPDATE campaign_sends x SET status = 'failed', cause = 'no result of the sending'
      WHERE x.campaign_id = c.id AND x.status = 'claimed' AND x.claimed_at <= p_lost_before;
    room := least(p_limit - taken, c.per_minute - (SELECT count(*) FROM campaign_sends x
      WHERE x.campaign_id = c.id AND x.claimed_at > p_now - interval '1 minute'));
    WHILE room > 0 LOOP
      SELECT x.* INTO s FROM campaign_sends x WHERE x.campaign_id = c.id AND x.status = 'waiting' AND x.due_at <= p_now
        ORDER BY x.due_at, x.id LIMIT 1;
      EXIT WHEN NOT FOUND;
      refusal := campaign_refusal(s.citizen_id, s.contact_point_id, c.consents);
      IF refusal IS NOT NULL THEN
        UPDATE campaign_sends x SET status = 'withheld', cause = refusal WHERE x.id = s.id;
        CONTINUE;
      END IF;
      UPDATE campaign_sends x SET status = 'claimed', claimed_at = p_now, attempts = x.attempts + 1 WHERE x.id = s.id;
      RETURN QUERY SELECT s.id, c.id, c.medium, s.language, cp.value_sealed FROM contact_points cp WHERE cp.id = s.contact_point_id;
      room := room - 1;
      taken := taken + 1;
    END LOOP;
    IF NOT EXISTS (SELECT FROM campaign_sends x WHERE x.campaign_id = c.id AND x.status IN ('waiting', 'claimed')) THEN
      PERFORM move_campaign(c.id, ARRAY['sending'], 'sent', 'campaigns', NULL, NULL, p_now);
    END IF;
  END LOOP;
END $$;

-- By the link in a message: the consent of its person is withdrawn, with a receipt. A second time changes nothing.
CREATE FUNCTION unsubscribe_send(p_send uuid, p_terms jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  person text;
  asked text;
  by_medium text;
  receipt uuid;
BEGIN
  SELECT s.citizen_id, c.purpose, c.medium INTO person, asked, by_medium
    FROM campaign_sends s JOIN campaigns c ON c.id = s.campaign_id WHERE s.id = p_send;
  PERFORM FROM consents WHERE citizen_id = person AND purpose = asked AND decision = 'given' FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('c360.unsubscribing', p_send::text, true);
  INSERT INTO consent_receipts (schema_version, citizen_id, purpose, decision, text, text_version, language, channel, decided_at,
      controller, jurisdiction, lawful_basis, data_categories, retention, withdrawal_method)
    SELECT t->>'schemaVersion', person, asked, 'withdrawn', t->>'text', t->>'textVersion', t->>'language', by_medium, p_now,
      t->>'controller', t->>'jurisdiction', t->>'lawfulBasis', ARRAY(SELECT jsonb_array_elements_text(t->'dataCategories')),
      t->>'retention', t->>'withdrawalMethod'
    FROM (SELECT p_terms->asked AS t) terms
    RETURNING id INTO receipt;
  UPDATE consents SET decision = 'withdrawn', since = p_now, receipt_id = receipt WHERE citizen_id = person AND purpose = asked;
  INSERT INTO audit (at, actor, action, subject, detail) VALUES (p_now, 'link', 'unsubscribe', 'citizen:' || person, asked);
  PERFORM set_config('c360.unsubscribing', '', true);
END $$;

-- A withdrawal is counted by the message it answers: the one whose link was used, or the last one of that purpose and medium.
CREATE FUNCTION count_unsubscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_sends SET unsubscribed_at = NEW.decided_at WHERE unsubscribed_at IS NULL AND id = coalesce(
    nullif(current_setting('c360.unsubscribing', true), '')::uuid,
    (SELECT s.id FROM campaign_sends s JOIN campaigns c ON c.id = s.campaign_id
      WHERE s.citizen_id = NEW.citizen_id AND s.status = 'sent' AND c.purpose = NEW.purpose AND c.medium = NEW.channel
      ORDER BY s.sent_at DESC LIMIT 1));
  RETURN NULL;
END $$;
CREATE TRIGGER count_unsubscription AFTER INSERT ON consent_receipts FOR EACH ROW WHEN (NEW.decision = 'withdrawn')
  EXECUTE FUNCTION count_unsubscription();

-- What the carrier says of a text message, whichever comes first: its report, or our own record of its receipt.
CREATE FUNCTION report_campaign_send() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_sends SET reported = NEW.status WHERE receipt = NEW.receipt AND status = 'sent';
  RETURN NULL;
END $$;
CREATE TRIGGER report_campaign_send AFTER INSERT OR UPDATE ON delivery_reports FOR EACH ROW EXECUTE FUNCTION report_campaign_send();

-- A message without its person leads nowhere: no address, no provider's id.
CREATE FUNCTION cut_campaign_send() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.contact_point_id := NULL;
  NEW.receipt := NULL;
  IF NEW.status = 'waiting' THEN
    NEW.status := 'withheld';
    NEW.cause := 'the contact is gone';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cut_campaign_send BEFORE UPDATE ON campaign_sends FOR EACH ROW
  WHEN (NEW.citizen_id IS NULL AND OLD.citizen_id IS NOT NULL) EXECUTE FUNCTION cut_campaign_send();
