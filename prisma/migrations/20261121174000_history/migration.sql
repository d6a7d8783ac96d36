-- AlterTable
ALTER TABLE "ivrs" ADD COLUMN     "draft_edited_by" VARCHAR(254);

-- AlterTable
ALTER TABLE "ivr_flow_versions" ADD COLUMN     "rolled_back_to" INTEGER;

-- CreateEnum
CREATE TYPE "ScheduleState" AS ENUM ('waiting', 'published', 'cancelled', 'failed');

-- CreateTable
CREATE TABLE "ivr_schedules" (
    "id" UUID NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "flow" JSONB NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "scheduled_by" VARCHAR(254) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ScheduleState" NOT NULL DEFAULT 'waiting',
    "version" INTEGER,
    "failure" TEXT,
    "ended_by" VARCHAR(254),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "ivr_schedules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ivr_schedules_state_publish_at_idx" ON "ivr_schedules"("state", "publish_at");

-- CreateIndex
CREATE INDEX "ivr_schedules_ivr_id_publish_at_idx" ON "ivr_schedules"("ivr_id", "publish_at");

-- AddForeignKey
ALTER TABLE "ivr_schedules" ADD CONSTRAINT "ivr_schedules_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
