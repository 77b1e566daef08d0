-- What a value was and where it stood when it was decided about: pointers of the field column shift when a document is read anew.
-- Entries from before have none; their hashes are over the columns they had.
ALTER TABLE review_log ADD COLUMN spot TEXT CHECK (spot IS NULL OR json_valid(spot));
