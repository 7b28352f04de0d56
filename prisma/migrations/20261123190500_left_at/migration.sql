-- The moment from which a delivery may have left this process: right before the last byte of a mail. What a process that died left
-- behind after it is not sent again.
ALTER TABLE "outbox" ADD COLUMN "left_at" timestamptz(3);
