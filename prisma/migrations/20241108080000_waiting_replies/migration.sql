-- Whether an earlier reply of the conversation still waits is asked of each one due: without this index every reply ever sent in
-- that conversation is read to answer. What a web client reads is never pending, and costs nothing here.
CREATE INDEX "outbox_waiting_idx" ON "outbox" ("conversation_id", "seq") WHERE "status" = 'pending';
