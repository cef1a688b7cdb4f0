-- Who is kept. The name is that of the newest version; it tells two people of one address apart.
CREATE TABLE candidate (
    key     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL,
    name    TEXT,
    newest  INTEGER UNIQUE REFERENCES version (key)
) STRICT;

-- What came, and what was read from it. The long columns stand last, so that a look at the short ones reads one page.
CREATE TABLE version (
    key        INTEGER PRIMARY KEY,
    candidate  INTEGER NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    read_by    TEXT NOT NULL,
    received   TEXT NOT NULL,
    source     TEXT NOT NULL,
    file_name  TEXT NOT NULL,
    media_type TEXT NOT NULL,
    text       TEXT NOT NULL,
    resume     TEXT NOT NULL,
    UNIQUE (candidate, number)
) STRICT;

CREATE INDEX version_by_content ON version (sha256);

-- The bytes apart, so that reading a version anew does not write them again.
CREATE TABLE original (
    version INTEGER PRIMARY KEY REFERENCES version (key) ON DELETE CASCADE,
    bytes   BLOB NOT NULL
) STRICT;

-- Where each source stands: the version that it held when it was last looked at.
CREATE TABLE source (
    name    TEXT PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version (key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_version ON source (version);

-- Every address that any version of a candidate gave, in lower case.
CREATE TABLE email (
    address   TEXT NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    PRIMARY KEY (address, candidate)
) STRICT, WITHOUT ROWID;

CREATE INDEX email_by_candidate ON email (candidate);

-- The newest change of each candidate. A row without its candidate is a tombstone.
CREATE TABLE change (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL UNIQUE
) STRICT;

-- "SHLS": whose file this is; and the number of this script.
PRAGMA application_id = 1397247059;
PRAGMA user_version = 1;
