-- An account that may no longer sign in, and one that a provider of identities vouches for (its issuer and subject; no password).
ALTER TABLE "staff_accounts" ADD COLUMN "disabled_at" timestamptz(3), ADD COLUMN "subject" text;
CREATE UNIQUE INDEX "staff_accounts_subject_key" ON "staff_accounts" ("subject");

-- Who is signed in. The browser holds the id, of which this is the digest: whoever reads the table cannot take a session over.
CREATE TABLE "staff_sessions" (
  "id_key" bytea PRIMARY KEY,
  "username" text NOT NULL REFERENCES "staff_accounts" ("username") ON DELETE CASCADE,
  "started_at" timestamptz(3) NOT NULL,
  "seen_at" timestamptz(3) NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "id_token" bytea
);
CREATE INDEX "staff_sessions_username_idx" ON "staff_sessions" ("username");
CREATE INDEX "staff_sessions_expires_at_idx" ON "staff_sessions" ("expires_at");

-- Disabled, an account is signed out everywhere at once.
CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM staff_sessions WHERE username = NEW.username;
  RETURN NULL;
END $$;
CREATE TRIGGER staff_disabled AFTER UPDATE OF disabled_at ON staff_accounts FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION end_sessions();

-- Who the session is of, by the account as it is now; half an hour without a request ends it. Seen is written once a minute, and not
-- when a stream that stays open only asks whether it may go on.
CREATE FUNCTION staff_session(p_key bytea, p_asked boolean, p_now timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found_session jsonb;
  seen timestamptz;
BEGIN
  SELECT s.seen_at, jsonb_build_object('username', a.username, 'displayName', a.display_name, 'role', a.role,
      'until', to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    INTO seen, found_session
    FROM staff_sessions s JOIN staff_accounts a ON a.username = s.username
    WHERE s.id_key = p_key AND a.disabled_at IS NULL AND s.expires_at > p_now AND s.seen_at > p_now - interval '30 minutes';
  IF p_asked AND seen < p_now - interval '1 minute' THEN UPDATE staff_sessions SET seen_at = p_now WHERE id_key = p_key; END IF;
  RETURN found_session;
END $$;

-- One attempt to sign in under a name; the name is kept as a digest, for people type their password there. It counts before the
-- password is checked, so that a thousand at once are still ten.
CREATE TABLE "sign_in_attempts" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "name_key" bytea NOT NULL,
  "at" timestamptz(3) NOT NULL
);
CREATE INDEX "sign_in_attempts_name_key_idx" ON "sign_in_attempts" ("name_key", "at");
CREATE INDEX "sign_in_attempts_at_idx" ON "sign_in_attempts" ("at");

-- False when the name had ten failures in a quarter of an hour, whoever tried and through whichever process.
CREATE FUNCTION begin_sign_in(p_name_key bytea, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_name_key, 'hex'), 3602));
  DELETE FROM sign_in_attempts WHERE at <= p_now - interval '15 minutes';
  IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = p_name_key) >= 10 THEN RETURN false; END IF;
  INSERT INTO sign_in_attempts (name_key, at) VALUES (p_name_key, p_now);
  RETURN true;
END $$;
