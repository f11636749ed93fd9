ALTER TABLE "Alliance"
  ADD CONSTRAINT "Alliance_one_row" CHECK (id = 1),
  ADD CONSTRAINT "Alliance_fee" CHECK ("feeBasisPoints" BETWEEN 0 AND 10000);

ALTER TABLE "Body"
  ADD CONSTRAINT "Body_kind" CHECK (kind IN ('platform', 'secretariat', 'forum', 'partner'));

-- There is one platform and one secretariat.
CREATE UNIQUE INDEX "Body_single_kind" ON "Body" (kind) WHERE kind IN ('platform', 'secretariat');

ALTER TABLE "Forum"
  ADD CONSTRAINT "Forum_class" CHECK (class IN ('founding', 'full', 'associate', 'observer')),
  ADD CONSTRAINT "Forum_status" CHECK (status IN ('active', 'suspended', 'withdrawn', 'lapsed')),
  ADD CONSTRAINT "Forum_country" CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Forum_m49" CHECK (m49 ~ '^[0-9]{3}$');

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_email_folded" CHECK (email = lower(btrim(email)) AND email <> ''),
  ADD CONSTRAINT "Person_locale" CHECK (locale IN ('fr', 'en')),
  ADD CONSTRAINT "Person_theme" CHECK (theme IN ('system', 'light', 'dark')),
  ADD CONSTRAINT "Person_status" CHECK (status IN ('active', 'suspended', 'closed')),
  ADD CONSTRAINT "Person_password_argon2id" CHECK ("passwordHash" IS NULL OR "passwordHash" LIKE '$argon2id$%');

ALTER TABLE "Mandate"
  ADD CONSTRAINT "Mandate_role" CHECK (role IN ('platform_admin', 'coordinator', 'forum_admin', 'forum_staff', 'guest')),
  ADD CONSTRAINT "Mandate_finance" CHECK (NOT finance OR role = 'coordinator'),
  ADD CONSTRAINT "Mandate_dates" CHECK ("endsAt" IS NULL OR "endsAt" >= "startsAt"),
  -- At any instant a person has one mandate at most for a body (domain.md §6.1).
  ADD CONSTRAINT "Mandate_one_live" EXCLUDE USING gist (
    "personId" WITH =, "bodyId" WITH =, tstzrange("startsAt", "endsAt") WITH &&
  );

-- What is stored of a session or a link is a SHA-256 in hex: a token written here by mistake is refused (rulings.md 41).
ALTER TABLE "Session"
  ADD CONSTRAINT "Session_id_is_hash" CHECK (id ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Session_limits" CHECK ("absoluteEndsAt" > "authenticatedAt");
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_is_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_is_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "SetUpLink" ADD CONSTRAINT "SetUpLink_is_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
