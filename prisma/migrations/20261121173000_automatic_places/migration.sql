-- AlterTable
ALTER TABLE "ivr_node_positions" ADD COLUMN     "automatic" BOOLEAN NOT NULL DEFAULT false;
