-- Who may sign in. key: the name as it is compared. password: a hash; none where only another provider vouches for the person.
CREATE TABLE account (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE,
    name         TEXT    NOT NULL,
    role         TEXT    NOT NULL CHECK (role IN ('viewer', 'auditor', 'administrator')),
    password     TEXT,
    is_disabled  INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
    failures     INTEGER NOT NULL DEFAULT 0,
    locked_until TEXT,
    created_at   TEXT    NOT NULL
) STRICT;

-- Who is signed in. id: hash of what the browser holds, so that a copy of the database opens nothing.
CREATE TABLE session (
    id         TEXT    PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    begun_at   TEXT    NOT NULL,
    until      TEXT    NOT NULL
) STRICT;
CREATE INDEX session_by_account ON session (account_id);

-- What programs sign in with. hash: of the token, which is shown once.
CREATE TABLE api_token (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    label      TEXT    NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN ('viewer', 'auditor', 'administrator')),
    hash       TEXT    NOT NULL UNIQUE,
    created_at TEXT    NOT NULL,
    until      TEXT    NOT NULL,
    last_used  TEXT,
    revoked_at TEXT
) STRICT;

-- Who changed what about accounts and tokens.
CREATE TABLE account_log (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    who     TEXT NOT NULL,
    account TEXT NOT NULL,
    what    TEXT NOT NULL
) STRICT;
CREATE TRIGGER account_log_no_update BEFORE UPDATE ON account_log BEGIN SELECT RAISE(ABORT, 'the log of accounts is append-only'); END;
CREATE TRIGGER account_log_no_delete BEFORE DELETE ON account_log BEGIN SELECT RAISE(ABORT, 'the log of accounts is append-only'); END;
