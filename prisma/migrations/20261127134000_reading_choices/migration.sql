-- How a person reads: single keys, little data, and whether others see how far they have read.
ALTER TABLE "Person"
  ADD COLUMN "singleKeys" boolean NOT NULL DEFAULT true,
  ADD COLUMN "lowData" boolean,
  ADD COLUMN "readShown" boolean NOT NULL DEFAULT false;
