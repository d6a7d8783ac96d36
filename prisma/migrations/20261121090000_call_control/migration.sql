-- AlterTable
ALTER TABLE "tenants" ADD COLUMN     "allowed_dial_strings" TEXT[];

-- AlterTable
ALTER TABLE "ivr_menus" ADD COLUMN     "config" JSONB,
ADD COLUMN     "kind" VARCHAR(20) NOT NULL DEFAULT 'menu',
ADD COLUMN     "language" VARCHAR(10),
ADD COLUMN     "translations" JSONB;

-- AlterTable
ALTER TABLE "ivr_menu_options" ALTER COLUMN "digit" SET DATA TYPE VARCHAR(20);

-- AlterTable
ALTER TABLE "calls" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "caller_name" VARCHAR(128),
ADD COLUMN     "channel_uuid" VARCHAR(64),
ADD COLUMN     "hung_up_by" VARCHAR(10),
ADD COLUMN     "resumes" INTEGER NOT NULL DEFAULT 0;

-- Until now a call was named after its channel.
UPDATE "calls" SET "channel_uuid" = "id"::text;
ALTER TABLE "calls" ALTER COLUMN "channel_uuid" SET NOT NULL;

-- CreateTable
CREATE TABLE "ivr_hours_overrides" (
    "ivr_id" INTEGER NOT NULL,
    "menu_id" VARCHAR(100) NOT NULL,
    "state" VARCHAR(10) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "set_by" VARCHAR(254),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivr_hours_overrides_pkey" PRIMARY KEY ("ivr_id","menu_id")
);

-- CreateTable
CREATE TABLE "recordings" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "description" TEXT,
    "source_name" VARCHAR(255) NOT NULL,
    "source_format" VARCHAR(20) NOT NULL,
    "file_hash" CHAR(64) NOT NULL,
    "file_size_bytes" INTEGER NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "source_lufs" DOUBLE PRECISION,
    "lufs" DOUBLE PRECISION,
    "peaks" INTEGER[],
    "created_by" VARCHAR(254),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recordings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voicemails" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ivr_id" INTEGER,
    "call_id" UUID,
    "mailbox" VARCHAR(64) NOT NULL,
    "caller_number" VARCHAR(64) NOT NULL,
    "caller_name" VARCHAR(128),
    "file_path" TEXT NOT NULL,
    "switch_uuid" VARCHAR(64),
    "duration_ms" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "heard_at" TIMESTAMPTZ(3),

    CONSTRAINT "voicemails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recordings_tenant_id_name_key" ON "recordings"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "voicemails_tenant_id_received_at_idx" ON "voicemails"("tenant_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "voicemails_tenant_id_file_path_key" ON "voicemails"("tenant_id", "file_path");

-- CreateIndex
CREATE INDEX "calls_tenant_id_caller_number_idx" ON "calls"("tenant_id", "caller_number");

-- CreateIndex
CREATE INDEX "calls_channel_uuid_idx" ON "calls"("channel_uuid");

-- AddForeignKey
ALTER TABLE "ivr_hours_overrides" ADD CONSTRAINT "ivr_hours_overrides_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voicemails" ADD CONSTRAINT "voicemails_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voicemails" ADD CONSTRAINT "voicemails_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE SET NULL ON UPDATE CASCADE;
