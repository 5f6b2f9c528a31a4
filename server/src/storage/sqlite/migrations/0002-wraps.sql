-- A wrap opens an identity for one request until a day: a grant's row that the daily sweep deletes.

ALTER TABLE grants ADD COLUMN expires TEXT;

CREATE INDEX wraps_by_day ON grants (office, expires)
WHERE expires IS NOT NULL;
