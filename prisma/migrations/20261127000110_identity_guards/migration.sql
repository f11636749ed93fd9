ALTER TABLE "Alliance"
  ADD CONSTRAINT "Alliance_languages" CHECK (cardinality(languages) >= 1 AND languages <@ ARRAY['fr', 'en']),
  ADD CONSTRAINT "Alliance_second_factor_of" CHECK ("secondFactorOf" <@ ARRAY['coordinator', 'finance']);

ALTER TABLE "Forum"
  DROP CONSTRAINT "Forum_status",
  ADD CONSTRAINT "Forum_status" CHECK (status IN ('applicant', 'under_consideration', 'active', 'declined', 'suspended', 'withdrawn', 'lapsed')),
  ADD CONSTRAINT "Forum_legal_seat_country" CHECK ("legalSeatCountry" IS NULL OR "legalSeatCountry" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Forum_website" CHECK (website IS NULL OR website ~ '^https?://');

ALTER TABLE "ForumEdition"
  ADD CONSTRAINT "ForumEdition_dates" CHECK ("endsOn" >= "startsOn");

ALTER TABLE "Person"
  DROP CONSTRAINT "Person_status",
  ADD CONSTRAINT "Person_status" CHECK (status IN ('active', 'suspended', 'closed', 'erased')),
  -- Nothing that could let anyone in, or tell who it was, outlives an erasure.
  ADD CONSTRAINT "Person_erased_is_empty" CHECK (status <> 'erased' OR ("passwordHash" IS NULL AND email LIKE 'erased-%'));

ALTER TABLE "Mandate"
  ADD CONSTRAINT "Mandate_not_own_alternate" CHECK ("alternateOfId" IS NULL OR "alternateOfId" <> id);

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_email_folded" CHECK (email = lower(btrim(email)) AND email <> ''),
  ADD CONSTRAINT "Invitation_locale" CHECK (locale IN ('fr', 'en')),
  ADD CONSTRAINT "Invitation_state" CHECK (state IN ('sent', 'accepted', 'revoked')),
  ADD CONSTRAINT "Invitation_settled" CHECK ((state = 'sent') = ("settledAt" IS NULL)),
  ADD CONSTRAINT "Invitation_role" CHECK (role IN ('platform_admin', 'coordinator', 'forum_admin', 'forum_staff', 'guest')),
  ADD CONSTRAINT "Invitation_finance" CHECK (NOT finance OR role = 'coordinator'),
  ADD CONSTRAINT "Invitation_sends" CHECK (sends >= 1);
-- One open invitation of an address for a body; a new one takes the place of an expired one.
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" (email, "bodyId") WHERE state = 'sent';

ALTER TABLE "ErasureRequest"
  ADD CONSTRAINT "ErasureRequest_outcome" CHECK (outcome IN ('done', 'withdrawn', 'declined')),
  ADD CONSTRAINT "ErasureRequest_settled" CHECK ((outcome IS NULL) = ("settledAt" IS NULL));
CREATE UNIQUE INDEX "ErasureRequest_one_open" ON "ErasureRequest" ("personId") WHERE outcome IS NULL;

ALTER TABLE "Session" ADD CONSTRAINT "Session_idle" CHECK ("idleMinutes" > 0);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK (id = 1);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_is_hash" CHECK ("codeHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Ceremony"
  ADD CONSTRAINT "Ceremony_id_is_hash" CHECK (id ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Ceremony_kind" CHECK (kind IN ('second_factor', 'passkey_sign_in', 'passkey_add', 'passkey_proof'));
ALTER TABLE "EmailChange"
  ADD CONSTRAINT "EmailChange_folded" CHECK (email = lower(btrim(email)) AND email <> '');
CREATE UNIQUE INDEX "EmailChange_one_open" ON "EmailChange" ("personId") WHERE "settledAt" IS NULL;
