-- How a person reads: by single keys, and with little data.
ALTER TABLE "Person"
  ADD COLUMN "singleKeys" boolean NOT NULL DEFAULT true,
  ADD COLUMN "lowData" boolean;
