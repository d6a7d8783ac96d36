-- How a test call differs from a caller's: ivr-runtime/domain/call/test-settings.ts. Null: in nothing.
ALTER TABLE "test_calls" ADD COLUMN "settings" JSONB;

-- A call written down as a script, with what is to be heard and reached.
CREATE TABLE "ivr_tests" (
    "id" UUID NOT NULL,
    "ivr_id" INTEGER NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "script" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "created_by" VARCHAR(254),
    "updated_by" VARCHAR(254),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ivr_tests_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ivr_tests_ivr_id_name_key" ON "ivr_tests"("ivr_id", "name");

ALTER TABLE "ivr_tests" ADD CONSTRAINT "ivr_tests_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
