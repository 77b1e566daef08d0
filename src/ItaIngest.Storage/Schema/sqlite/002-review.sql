-- The review log. It names documents without a foreign key: what was decided outlives what it was decided about.
CREATE TABLE review_log (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    document TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    field TEXT,
    from_value TEXT,
    to_value TEXT,
    slip TEXT,
    warning TEXT,
    reason TEXT,
    undoes INTEGER,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX review_log_document ON review_log (document, number);

-- How long the chain is and what it ends with: without it, entries cut off at the end would leave no gap.
CREATE TABLE review_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    entries INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO review_head VALUES (1, 0, '');

CREATE TRIGGER review_log_no_update BEFORE UPDATE ON review_log BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER review_log_no_delete BEFORE DELETE ON review_log BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
