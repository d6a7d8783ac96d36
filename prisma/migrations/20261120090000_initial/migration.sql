-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'supervisor', 'agent', 'viewer');

-- CreateEnum
CREATE TYPE "PublishMode" AS ENUM ('auto', 'manual');

-- CreateEnum
CREATE TYPE "TestCallState" AS ENUM ('pending', 'in_progress', 'ended');

-- CreateTable
CREATE TABLE "tenants" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "allowed_hosts" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "user_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id","tenant_id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "key_hash" CHAR(64) NOT NULL,
    "prefix" VARCHAR(16) NOT NULL,
    "scopes" TEXT[],
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ivrs" (
    "id" SERIAL NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" VARCHAR(64) NOT NULL,
    "description" TEXT,
    "openai_api_key" TEXT,
    "default_language" VARCHAR(10) NOT NULL DEFAULT 'en',
    "default_voice" VARCHAR(50) NOT NULL DEFAULT 'alloy',
    "tts_model" VARCHAR(50) NOT NULL DEFAULT 'tts-1',
    "speech_engine" VARCHAR(20),
    "root_menu_id" VARCHAR(100),
    "publish_mode" "PublishMode" NOT NULL DEFAULT 'auto',
    "published_version" INTEGER,
    "draft_revision" INTEGER NOT NULL DEFAULT 0,
    "status" VARCHAR(20) NOT NULL DEFAULT 'pending',
    "pod_name" VARCHAR(255),
    "service_name" VARCHAR(255),
    "pod_status" VARCHAR(32) NOT NULL DEFAULT 'Pending',
    "status_reason" TEXT,
    "esl_address" VARCHAR(255),
    "http_address" VARCHAR(255),
    "restart_requested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivrs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ivr_menus" (
    "id" SERIAL NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ivr_name" VARCHAR(64) NOT NULL,
    "menu_id" VARCHAR(100) NOT NULL,
    "prompt_text" TEXT NOT NULL,
    "tts_voice" VARCHAR(50),
    "timeout_seconds" INTEGER NOT NULL DEFAULT 5,
    "max_retries" INTEGER NOT NULL DEFAULT 3,
    "invalid_prompt" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivr_menus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ivr_menu_options" (
    "id" SERIAL NOT NULL,
    "menu_id" INTEGER NOT NULL,
    "digit" VARCHAR(10) NOT NULL,
    "action_type" VARCHAR(50) NOT NULL,
    "action_target" TEXT NOT NULL,
    "action_config" JSONB,
    "description" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivr_menu_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ivr_flow_versions" (
    "id" SERIAL NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "flow" JSONB NOT NULL,
    "note" TEXT,
    "published_by" VARCHAR(254),
    "prompts_total" INTEGER,
    "prompts_ready" INTEGER,
    "live_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivr_flow_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ivr_node_positions" (
    "ivr_id" INTEGER NOT NULL,
    "node_id" VARCHAR(130) NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ivr_node_positions_pkey" PRIMARY KEY ("ivr_id","node_id")
);

-- CreateTable
CREATE TABLE "ivr_tts_cache" (
    "id" SERIAL NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "text_hash" VARCHAR(64) NOT NULL,
    "text" TEXT NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "voice" VARCHAR(50) NOT NULL,
    "model" VARCHAR(50) NOT NULL,
    "file_path" TEXT NOT NULL,
    "file_size_bytes" INTEGER,
    "duration_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_accessed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "access_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ivr_tts_cache_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calls" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "flow_version" INTEGER,
    "test_call_id" UUID,
    "caller_number" VARCHAR(64) NOT NULL,
    "called_number" VARCHAR(64) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" JSONB,
    "hangup_cause" VARCHAR(64),

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_steps" (
    "call_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "menu_id" VARCHAR(100),
    "detail" JSONB NOT NULL,

    CONSTRAINT "call_steps_pkey" PRIMARY KEY ("call_id","seq")
);

-- CreateTable
CREATE TABLE "test_calls" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "flow_version" INTEGER,
    "flow" JSONB,
    "caller_number" VARCHAR(64) NOT NULL,
    "state" "TestCallState" NOT NULL DEFAULT 'pending',
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_calls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenants_slug_key" ON "tenants"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_tenant_id_idx" ON "api_keys"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "ivrs_tenant_id_name_key" ON "ivrs"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ivr_menus_tenant_id_ivr_name_menu_id_key" ON "ivr_menus"("tenant_id", "ivr_name", "menu_id");

-- CreateIndex
CREATE UNIQUE INDEX "ivr_menu_options_menu_id_digit_key" ON "ivr_menu_options"("menu_id", "digit");

-- CreateIndex
CREATE UNIQUE INDEX "ivr_flow_versions_ivr_id_version_key" ON "ivr_flow_versions"("ivr_id", "version");

-- CreateIndex
CREATE INDEX "idx_ivr_tts_cache_hash" ON "ivr_tts_cache"("text_hash");

-- CreateIndex
CREATE UNIQUE INDEX "ivr_tts_cache_ivr_id_text_hash_key" ON "ivr_tts_cache"("ivr_id", "text_hash");

-- CreateIndex
CREATE UNIQUE INDEX "calls_test_call_id_key" ON "calls"("test_call_id");

-- CreateIndex
CREATE INDEX "calls_tenant_id_started_at_idx" ON "calls"("tenant_id", "started_at");

-- CreateIndex
CREATE INDEX "calls_ivr_id_started_at_idx" ON "calls"("ivr_id", "started_at");

-- CreateIndex
CREATE INDEX "test_calls_tenant_id_created_at_idx" ON "test_calls"("tenant_id", "created_at");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivrs" ADD CONSTRAINT "ivrs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivr_menus" ADD CONSTRAINT "ivr_menus_tenant_id_ivr_name_fkey" FOREIGN KEY ("tenant_id", "ivr_name") REFERENCES "ivrs"("tenant_id", "name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivr_menu_options" ADD CONSTRAINT "ivr_menu_options_menu_id_fkey" FOREIGN KEY ("menu_id") REFERENCES "ivr_menus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivr_flow_versions" ADD CONSTRAINT "ivr_flow_versions_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivr_node_positions" ADD CONSTRAINT "ivr_node_positions_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ivr_tts_cache" ADD CONSTRAINT "ivr_tts_cache_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_test_call_id_fkey" FOREIGN KEY ("test_call_id") REFERENCES "test_calls"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_steps" ADD CONSTRAINT "call_steps_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_calls" ADD CONSTRAINT "test_calls_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_calls" ADD CONSTRAINT "test_calls_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

