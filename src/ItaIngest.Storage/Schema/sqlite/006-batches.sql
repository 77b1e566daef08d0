-- A named piece of work over many documents: it goes on where it was stopped, its report stays, and it can be taken back.
CREATE TABLE batch (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    definition TEXT    NOT NULL,
    is_dry     INTEGER NOT NULL CHECK (is_dry IN (0, 1)),
    state      TEXT    NOT NULL CHECK (state IN ('open', 'done', 'undone')),
    begun_at   TEXT    NOT NULL,
    ended_at   TEXT
) STRICT;

-- What became of each of its documents. made_at: the record that it made, known by record.finished_at.
CREATE TABLE batch_document (
    batch_id    INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    outcome     TEXT    NOT NULL CHECK (outcome IN ('waiting', 'same', 'changed', 'failed')),
    made_at     TEXT,
    changes     TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(changes)),
    PRIMARY KEY (batch_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_document_open ON batch_document (batch_id, document_id) WHERE outcome = 'waiting';

-- The records that a batch replaced; json is packed by Brotli.
CREATE TABLE record_version (
    batch_id     INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    engine       TEXT    NOT NULL,
    options_hash TEXT    NOT NULL,
    finished_at  TEXT    NOT NULL,
    replaced_at  TEXT    NOT NULL,
    json         BLOB    NOT NULL,
    PRIMARY KEY (batch_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_version ON record (version);
