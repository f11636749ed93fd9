CREATE TABLE "ExchangeRate" (
  "id" UUID NOT NULL,
  "position" BIGSERIAL NOT NULL,
  "currency" TEXT NOT NULL,
  "base" TEXT NOT NULL,
  "validOn" DATE NOT NULL,
  "rateKind" TEXT NOT NULL,
  "rateValue" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "enteredById" UUID NOT NULL,
  "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ExchangeRate_position_key" ON "ExchangeRate"("position");
CREATE INDEX "ExchangeRate_currency_base_validOn_position_idx" ON "ExchangeRate"("currency", "base", "validOn", "position");

ALTER TABLE "ExchangeRate"
  ADD CONSTRAINT "ExchangeRate_pair" CHECK (currency ~ '^[A-Z]{3}$' AND base ~ '^[A-Z]{3}$' AND currency <> base),
  ADD CONSTRAINT "ExchangeRate_source" CHECK (source <> ''),
  ADD CONSTRAINT "ExchangeRate_rate" CHECK (
    "rateKind" IN ('units_per_eur', 'eur_per_unit') AND "rateValue" ~ '^[0-9]{1,12}(\.[0-9]{1,12})?$' AND "rateValue" ~ '[1-9]');

-- A rate that was used stays as it was: a correction is a later row.
CREATE TRIGGER "ExchangeRate_keep" BEFORE UPDATE OR DELETE ON "ExchangeRate" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "ExchangeRate_keep_all" BEFORE TRUNCATE ON "ExchangeRate" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();
