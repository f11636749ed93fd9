CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The relay looks for what is not yet published; nothing else reads the outbox by this column.
CREATE INDEX "Event_unpublished" ON "Event" (id) WHERE "publishedAt" IS NULL;

-- Refuses every change of a row that must stand for ever; the owner of the tables is held to it too (rulings.md 19).
CREATE FUNCTION kente_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
