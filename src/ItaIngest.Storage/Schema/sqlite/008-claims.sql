-- Who brings a document in now: a record is stored only by whoever claimed it last, so that a worker that lost its document (its connection
-- broke, and another took over) stores nothing.
ALTER TABLE document ADD COLUMN claim TEXT;
