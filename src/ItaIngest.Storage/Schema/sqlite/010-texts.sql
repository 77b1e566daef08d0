-- What PostgreSQL does in this version (it packs texts in a quicker way) has nothing to do here; the versions of the two go together.
SELECT 1;
