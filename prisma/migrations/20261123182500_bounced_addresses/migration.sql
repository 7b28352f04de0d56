-- Addresses that mail came back from for good: no campaign writes to them. Only a digest, that of the contact point; it is taken away
-- when something is heard from the address again.
CREATE TABLE "bounced_addresses" (
  "address_key" bytea PRIMARY KEY,
  "cause" text NOT NULL,
  "since" timestamptz(3) NOT NULL
);
