-- What a person chose to hear about, by the link of a message. Whoever chose nothing hears of everything they consented to.
CREATE TABLE "chosen_topics" (
  "citizen_id" text NOT NULL REFERENCES "citizens" ("id") ON DELETE CASCADE,
  "topic" text NOT NULL,
  PRIMARY KEY ("citizen_id", "topic")
);

-- As before, with the topics.
CREATE OR REPLACE FUNCTION campaign_audience(p_medium text, p_consents text[], p_audience jsonb, p_today date)
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
      AND (coalesce(jsonb_array_length(p_audience->'topics'), 0) = 0
        OR NOT EXISTS (SELECT FROM chosen_topics t WHERE t.citizen_id = c.id)
        OR EXISTS (SELECT FROM chosen_topics t WHERE t.citizen_id = c.id AND p_audience->'topics' ? t.topic))
    ORDER BY c.id, cp.id) reached
  ORDER BY reached.lookup_key, reached.birth_date, reached.citizen_id
$$;

-- Whoever holds the message chooses for the person it went to: these topics and no others.
CREATE FUNCTION choose_topics(p_send uuid, p_topics text[], p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  person text;
BEGIN
  SELECT citizen_id INTO person FROM campaign_sends WHERE id = p_send;
  IF person IS NULL THEN RETURN; END IF;
  DELETE FROM chosen_topics WHERE citizen_id = person;
  INSERT INTO chosen_topics (citizen_id, topic) SELECT DISTINCT person, t FROM unnest(p_topics) t;
  INSERT INTO audit (at, actor, action, subject, detail) VALUES (p_now, 'link', 'choose_topics', 'citizen:' || person, array_to_string(p_topics, ', '));
END $$;

-- A mail that comes back was not delivered: the last ones to that address are counted so.
CREATE FUNCTION report_bounced_sends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_sends s SET reported = 'failed' FROM contact_points cp, campaigns c
    WHERE cp.lookup_key = NEW.address_key AND s.contact_point_id = cp.id AND c.id = s.campaign_id AND c.medium = 'email'
      AND s.status = 'sent' AND s.sent_at > NEW.since - interval '5 days';
  RETURN NULL;
END $$;
CREATE TRIGGER report_bounced_sends AFTER INSERT ON bounced_addresses FOR EACH ROW EXECUTE FUNCTION report_bounced_sends();
