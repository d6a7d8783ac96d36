-- Tells who watches a draft that only cards were moved.
ALTER TABLE "ivrs" ADD COLUMN "layout_revision" INTEGER NOT NULL DEFAULT 0;
