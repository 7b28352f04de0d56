-- Who is next: without it everybody who waits is sorted again for each message.
CREATE INDEX "campaign_sends_next_idx" ON "campaign_sends" ("campaign_id", "due_at", "id") WHERE "status" = 'waiting';
