ALTER TABLE "Offer"
  ADD CONSTRAINT "Offer_kind_known" CHECK (kind IN (
    'venue', 'expert', 'interpretation', 'translation', 'equipment', 'transport', 'seats', 'accommodation', 'travel', 'volunteer',
    'data', 'knowledge', 'software', 'communication')),
  ADD CONSTRAINT "Offer_mode_known" CHECK (mode IN ('exclusive', 'capacity', 'consumable', 'non_rival')),
  ADD CONSTRAINT "Offer_mode_fits" CHECK (
    CASE WHEN kind = 'expert' THEN mode = 'exclusive' WHEN kind IN ('data', 'knowledge') THEN mode = 'non_rival' ELSE mode <> 'non_rival' END),
  ADD CONSTRAINT "Offer_unit_known" CHECK (unit IN (
    'day', 'vehicle-day', 'item-day', 'room-night', 'item', 'kit', 'seat', 'word', 'page', 'ticket', 'licence')),
  ADD CONSTRAINT "Offer_state_known" CHECK (state IN ('draft', 'offered', 'paused', 'withdrawn')),
  ADD CONSTRAINT "Offer_quantity" CHECK (quantity > 0 AND (mode <> 'exclusive' OR kind = 'expert' OR quantity = 1)),
  ADD CONSTRAINT "Offer_value_not_negative" CHECK ("unitValue" >= 0),
  ADD CONSTRAINT "Offer_currency" CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Offer_dates" CHECK ("availableFrom" < "availableTo"),
  ADD CONSTRAINT "Offer_buffer" CHECK ("bufferDays" BETWEEN 0 AND 30),
  ADD CONSTRAINT "Offer_named" CHECK (title <> '');

-- The terms under which others booked stand as long as the offer does; only a draft is written anew.
CREATE FUNCTION kente_keep_offer_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the terms of the offer % do not change once it is published', OLD.code USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Offer_terms_stay';
END $$;
CREATE TRIGGER "Offer_terms_stay" BEFORE UPDATE ON "Offer" FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (NEW.state = 'draft' OR
    (NEW.code, NEW."ownerId", NEW.kind, NEW.mode, NEW.unit, NEW.quantity, NEW."unitValue", NEW.currency, NEW."availableFrom", NEW."availableTo", NEW."bufferDays", NEW."timeZone")
      IS DISTINCT FROM
    (OLD.code, OLD."ownerId", OLD.kind, OLD.mode, OLD.unit, OLD.quantity, OLD."unitValue", OLD.currency, OLD."availableFrom", OLD."availableTo", OLD."bufferDays", OLD."timeZone")))
  EXECUTE FUNCTION kente_keep_offer_terms();
CREATE TRIGGER "Offer_withdrawn_for_good" BEFORE UPDATE ON "Offer" FOR EACH ROW
  WHEN (OLD.state = 'withdrawn') EXECUTE FUNCTION kente_refuse_change();

ALTER TABLE "Reservation"
  ADD CONSTRAINT "Reservation_state_known" CHECK (state IN (
    'requested', 'waitlisted', 'tentative', 'confirmed', 'in_use', 'delivered', 'released', 'expired', 'no_show', 'declined')),
  ADD CONSTRAINT "Reservation_dates" CHECK ("fromOn" < "toOn"),
  ADD CONSTRAINT "Reservation_quantity" CHECK (quantity > 0),
  ADD CONSTRAINT "Reservation_hold_ends" CHECK ((state = 'tentative') = ("holdExpiresAt" IS NOT NULL)),
  ADD CONSTRAINT "Reservation_delivered_within" CHECK ("deliveredQuantity" BETWEEN 0 AND quantity),
  ADD CONSTRAINT "Reservation_both_sides" CHECK (
    state NOT IN ('delivered', 'no_show') OR ("ownerConfirmedDelivery" AND "userConfirmedDelivery" AND "deliveredQuantity" IS NOT NULL)),
  ADD CONSTRAINT "Reservation_says_why" CHECK (state <> 'declined' OR reason IS NOT NULL),
  -- The last word against double booking: resource-local wall time, set-up and tear-down included (rulings.md 18).
  ADD CONSTRAINT "Reservation_no_double_booking" EXCLUDE USING gist ("offerId" WITH =, occupied WITH &&)
    WHERE (state IN ('tentative', 'confirmed', 'in_use') AND exclusive);

-- `occupied` and `exclusive` follow from the offer, whoever writes the row. What was asked stays as it was asked,
-- and what is over stays over.
CREATE FUNCTION kente_place_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  offer "Offer";
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW."offerId", NEW."projectId", NEW."forumId", NEW."fromOn", NEW."toOn", NEW.quantity, NEW."requestedAt")
      IS DISTINCT FROM (OLD."offerId", OLD."projectId", OLD."forumId", OLD."fromOn", OLD."toOn", OLD.quantity, OLD."requestedAt") THEN
      RAISE EXCEPTION 'a reservation keeps what was asked' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Reservation_keeps_what_was_asked';
    END IF;
    IF OLD.state IN ('delivered', 'released', 'expired', 'no_show', 'declined') THEN
      RAISE EXCEPTION 'a reservation that is over stays over' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Reservation_stays_over';
    END IF;
  END IF;
  SELECT * INTO STRICT offer FROM "Offer" WHERE id = NEW."offerId";
  NEW.exclusive := offer.mode = 'exclusive';
  NEW.occupied := CASE WHEN offer.mode IN ('exclusive', 'capacity')
    THEN tsrange((NEW."fromOn" - offer."bufferDays")::timestamp, (NEW."toOn" + offer."bufferDays")::timestamp) END;
  IF NEW.state IN ('tentative', 'confirmed', 'in_use') AND (NEW."fromOn" < offer."availableFrom" OR NEW."toOn" > offer."availableTo") THEN
    RAISE EXCEPTION 'outside the days that are offered' USING ERRCODE = 'check_violation', CONSTRAINT = 'Reservation_within_offer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Reservation_place" BEFORE INSERT OR UPDATE ON "Reservation"
  FOR EACH ROW EXECUTE FUNCTION kente_place_reservation();

-- The last word on shared capacity: no day carries more units than are lent. Writers wait for each other on the offer,
-- and each statement here sees what the one before committed.
CREATE FUNCTION kente_check_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most integer;
  fullest date;
BEGIN
  SELECT quantity INTO most FROM "Offer" WHERE id = NEW."offerId" AND mode = 'capacity' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT day::date INTO fullest
    FROM generate_series(lower(NEW.occupied), upper(NEW.occupied) - interval '1 day', interval '1 day') AS day
    JOIN "Reservation" r ON r."offerId" = NEW."offerId" AND r.state IN ('tentative', 'confirmed', 'in_use') AND r.occupied @> day
    GROUP BY day HAVING sum(r.quantity) > most
    ORDER BY day LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'more units than are lent on %', fullest USING ERRCODE = 'check_violation', CONSTRAINT = 'Reservation_within_capacity';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Reservation_capacity" AFTER INSERT OR UPDATE ON "Reservation" FOR EACH ROW
  WHEN (NEW.state IN ('tentative', 'confirmed', 'in_use') AND NOT NEW.exclusive AND NEW.occupied IS NOT NULL)
  EXECUTE FUNCTION kente_check_capacity();

CREATE TRIGGER "Reservation_not_deleted" BEFORE DELETE ON "Reservation" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

-- Who expires next: the job and the home page look here.
CREATE INDEX "Reservation_holds" ON "Reservation" ("holdExpiresAt") WHERE state = 'tentative';
