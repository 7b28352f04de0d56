-- Row-level security keyed by purpose: a record is read for a purpose under the role c360_purpose, which sees the rows of one
-- citizen and of the people living with them, and only while a consent to that purpose is in force.

DO $$
BEGIN
  CREATE ROLE c360_purpose NOLOGIN;
EXCEPTION
  -- The role belongs to the whole server: another database of it may have made it, even at this moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role c360_purpose is missing and % may not create it: have an administrator run CREATE ROLE c360_purpose NOLOGIN; GRANT c360_purpose TO %', current_user, current_user;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'c360_purpose', 'MEMBER') THEN EXECUTE format('GRANT c360_purpose TO %I', current_user); END IF;
END $$;

-- The household the two settings give access to, null without consent. As owner, since the policies below would otherwise call themselves.
CREATE FUNCTION consented_household() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT c.household_id FROM citizens c JOIN consents k ON k.citizen_id = c.id
  WHERE c.id = current_setting('c360.citizen', true) AND k.purpose = current_setting('c360.purpose', true) AND k.decision = 'given'
$$;

ALTER TABLE citizens ENABLE ROW LEVEL SECURITY;
ALTER TABLE households ENABLE ROW LEVEL SECURITY;
ALTER TABLE addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_points ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY citizens_by_purpose ON citizens FOR SELECT TO c360_purpose USING (household_id = (SELECT consented_household()));
CREATE POLICY households_by_purpose ON households FOR SELECT TO c360_purpose USING (id = (SELECT consented_household()));
CREATE POLICY addresses_by_purpose ON addresses FOR SELECT TO c360_purpose
  USING (citizen_id = current_setting('c360.citizen', true) AND (SELECT consented_household()) IS NOT NULL);
GRANT SELECT ON citizens, households, addresses TO c360_purpose;

-- The profile for a purpose, null without consent. Consent and record are read in this one statement, and the reading is audited.
CREATE FUNCTION profile_for(p_citizen text, p_purpose text, p_today date, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  profile jsonb;
  caller text := current_setting('role');
BEGIN
  PERFORM set_config('c360.citizen', p_citizen, true), set_config('c360.purpose', p_purpose, true), set_config('role', 'c360_purpose', true);
  SELECT jsonb_build_object('citizenId', c.id, 'firstName', c.first_name, 'age', date_part('year', age(p_today, c.birth_date)),
      'postalCode', a.postal_code,
      'household', (SELECT jsonb_agg(jsonb_build_object('firstName', m.first_name, 'age', date_part('year', age(p_today, m.birth_date)),
          'relation', m.relation) ORDER BY m.birth_date, m.id) FROM citizens m WHERE m.household_id = c.household_id))
    INTO profile
    FROM citizens c LEFT JOIN addresses a ON a.citizen_id = c.id WHERE c.id = p_citizen;
  PERFORM set_config('role', caller, true), set_config('c360.citizen', '', true), set_config('c360.purpose', '', true);
  INSERT INTO audit (at, actor, action, subject, detail)
    VALUES (p_now, 'assistant', CASE WHEN profile IS NULL THEN 'read_profile_refused' ELSE 'read_profile' END, 'citizen:' || p_citizen, p_purpose);
  RETURN profile;
END $$;
