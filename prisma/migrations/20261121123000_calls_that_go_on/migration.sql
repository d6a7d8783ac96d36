-- The calls that go on are asked for every second while somebody looks at them; they are few among all.
-- Prisma's schema cannot say "partial", so the index stands here only.
CREATE INDEX "calls_that_go_on_idx" ON "calls"("tenant_id", "started_at") WHERE "ended_at" IS NULL;
