-- What the queue of documents shows, filters and sorts by: copies, one row a document, so that 100,000 documents are paged by index.
-- Columns that are sorted by have a value always ('' or 0: none; confidence 2: none).
CREATE TABLE queue (
    document_id   INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    sha256        TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    first_seen    TEXT    NOT NULL,
    status        TEXT    NOT NULL DEFAULT '',
    kind          TEXT    NOT NULL DEFAULT '',
    agency        TEXT    NOT NULL DEFAULT '',
    agency_sort   TEXT    NOT NULL DEFAULT '',
    province      TEXT    NOT NULL DEFAULT '',
    fiscal_year   INTEGER NOT NULL DEFAULT 0,
    pages         INTEGER NOT NULL DEFAULT 0,
    errors        INTEGER NOT NULL DEFAULT 0,
    warnings      INTEGER NOT NULL DEFAULT 0,
    infos         INTEGER NOT NULL DEFAULT 0,
    open_errors   INTEGER NOT NULL DEFAULT 0,
    open_warnings INTEGER NOT NULL DEFAULT 0,
    urgency       INTEGER NOT NULL DEFAULT 0,
    confidence    REAL    NOT NULL DEFAULT 2,
    review        TEXT    NOT NULL DEFAULT '',
    reviewer      TEXT    NOT NULL DEFAULT '',
    decisions     INTEGER NOT NULL DEFAULT 0,
    conflicts     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX queue_by_first_seen ON queue (first_seen, document_id);
CREATE INDEX queue_by_name ON queue (name, document_id);
CREATE INDEX queue_by_agency ON queue (agency_sort, document_id);
CREATE INDEX queue_by_year ON queue (fiscal_year, document_id);
CREATE INDEX queue_by_kind ON queue (kind, document_id);
CREATE INDEX queue_by_status ON queue (status, document_id);
CREATE INDEX queue_by_urgency ON queue (urgency, document_id);
CREATE INDEX queue_by_confidence ON queue (confidence, document_id);
CREATE INDEX queue_by_review ON queue (review, document_id);
CREATE INDEX queue_by_reviewer ON queue (reviewer, document_id);
CREATE INDEX queue_by_province ON queue (province, document_id);

-- Which documents have a warning of a code, without looking at the warnings.
CREATE INDEX warning_by_code_document ON warning (code, document_id);

-- Every spelling of an agency once, with its kind in full, its own name and how that sounds; which documents name it.
CREATE TABLE agency (
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    own      TEXT NOT NULL,
    skeleton TEXT NOT NULL
) STRICT;
CREATE TABLE document_agency (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    agency_id   INTEGER NOT NULL REFERENCES agency (id),
    PRIMARY KEY (agency_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_agency_by_document ON document_agency (document_id);

-- All text of a document as keys (no spaces, Arabic digits, small letters), and its trigrams: Thai has no spaces between words.
CREATE TABLE document_text (
    document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    folded      TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE document_search USING fts5 (
    folded, content = 'document_text', content_rowid = 'document_id', tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER document_text_added AFTER INSERT ON document_text BEGIN
    INSERT INTO document_search (rowid, folded) VALUES (NEW.document_id, NEW.folded);
END;
CREATE TRIGGER document_text_removed AFTER DELETE ON document_text BEGIN
    INSERT INTO document_search (document_search, rowid, folded) VALUES ('delete', OLD.document_id, OLD.folded);
END;

-- Filters and order of the queue under a name.
CREATE TABLE saved_view (
    id        INTEGER PRIMARY KEY,
    owner     TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    query     TEXT    NOT NULL,
    is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
    UNIQUE (owner, name)
) STRICT;

INSERT INTO queue (document_id, sha256, name, state, first_seen)
SELECT d.id, d.sha256, coalesce((SELECT s.name FROM sighting s WHERE s.document_id = d.id ORDER BY s.id DESC LIMIT 1), d.sha256), d.state, d.first_seen
FROM document d;
CREATE TRIGGER queue_document AFTER INSERT ON document BEGIN
    INSERT INTO queue (document_id, sha256, name, state, first_seen) VALUES (NEW.id, NEW.sha256, NEW.sha256, NEW.state, NEW.first_seen);
END;
CREATE TRIGGER queue_name AFTER INSERT ON sighting BEGIN
    UPDATE queue SET name = NEW.name WHERE document_id = NEW.document_id;
END;
CREATE TRIGGER queue_state AFTER UPDATE OF state ON document BEGIN
    UPDATE queue SET state = NEW.state WHERE document_id = NEW.id;
END;
