-- AlterTable
ALTER TABLE "ivr_menus" ADD COLUMN     "description" TEXT;

-- CreateTable
CREATE TABLE "ivr_notes" (
    "ivr_id" INTEGER NOT NULL,
    "note_id" VARCHAR(36) NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "width" DOUBLE PRECISION NOT NULL,
    "height" DOUBLE PRECISION NOT NULL,
    "text" TEXT NOT NULL,
    "colour" VARCHAR(10) NOT NULL,

    CONSTRAINT "ivr_notes_pkey" PRIMARY KEY ("ivr_id","note_id")
);

-- AddForeignKey
ALTER TABLE "ivr_notes" ADD CONSTRAINT "ivr_notes_ivr_id_fkey" FOREIGN KEY ("ivr_id") REFERENCES "ivrs"("id") ON DELETE CASCADE ON UPDATE CASCADE;
