-- Times are UTC, ISO 8601 with 'Z'; they sort as text.
CREATE TABLE document (
    id          INTEGER PRIMARY KEY,
    sha256      TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    bytes       INTEGER NOT NULL CHECK (bytes >= 0),
    state       TEXT    NOT NULL CHECK (state IN ('queued', 'working', 'done', 'rejected')),
    state_since TEXT    NOT NULL,
    first_seen  TEXT    NOT NULL
) STRICT;

-- Every name that the same bytes came under. arrival_key makes telling it twice harmless, so that recovery may repeat itself.
CREATE TABLE sighting (
    id          INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    arrival_key TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    tags        TEXT    NOT NULL CHECK (json_valid(tags)),
    arrived_at  TEXT    NOT NULL,
    UNIQUE (document_id, arrival_key)
) STRICT;

-- The newest record of a document; the columns beside json are copies for searching.
CREATE TABLE record (
    document_id    INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    status         TEXT    NOT NULL CHECK (status IN ('complete', 'partial', 'rejected')),
    rejection_code TEXT,
    kind           TEXT,
    agency         TEXT,
    province       TEXT,
    fiscal_year    INTEGER,
    media_type     TEXT    NOT NULL,
    pages          INTEGER NOT NULL,
    version        TEXT    NOT NULL,
    engine         TEXT    NOT NULL,
    options_hash   TEXT    NOT NULL,
    finished_at    TEXT    NOT NULL,
    json           TEXT    NOT NULL CHECK (json_valid(json))
) STRICT;
CREATE INDEX record_by_agency ON record (agency, fiscal_year);

-- Appended only: one row each time that a document was processed to its end.
CREATE TABLE completion (
    id           INTEGER PRIMARY KEY,
    document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    status       TEXT    NOT NULL,
    version      TEXT    NOT NULL,
    engine       TEXT    NOT NULL,
    options_hash TEXT    NOT NULL,
    finished_at  TEXT    NOT NULL,
    duration_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX completion_by_document ON completion (document_id);

CREATE TABLE warning (
    document_id  INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    code         TEXT    NOT NULL,
    severity     TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    message_thai TEXT    NOT NULL,
    json         TEXT    NOT NULL CHECK (json_valid(json)),
    PRIMARY KEY (document_id, ordinal)
) STRICT;
CREATE INDEX warning_by_code ON warning (code, severity);

CREATE TABLE diagnostic (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    severity    TEXT    NOT NULL,
    message     TEXT    NOT NULL,
    page        INTEGER,
    PRIMARY KEY (document_id, ordinal)
) STRICT;
CREATE INDEX diagnostic_by_code ON diagnostic (code, severity);
