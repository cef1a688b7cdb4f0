-- The tables that V1__candidates.sql and the scripts after it explain, as PostgreSQL has them. Text is ordered by its characters.
CREATE TABLE candidate (
    key     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id      TEXT COLLATE "C" NOT NULL UNIQUE,
    created TEXT NOT NULL,
    name    TEXT,
    newest  BIGINT UNIQUE
);

CREATE TABLE version (
    key        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate  BIGINT NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    number     BIGINT NOT NULL,
    sha256     TEXT COLLATE "C" NOT NULL,
    read_by    TEXT NOT NULL,
    received   TEXT NOT NULL,
    source     TEXT COLLATE "C" NOT NULL,
    file_name  TEXT NOT NULL,
    media_type TEXT NOT NULL,
    text       TEXT NOT NULL,
    resume     TEXT NOT NULL,
    UNIQUE (candidate, number)
);

CREATE INDEX version_by_content ON version (sha256);

-- Deferred while a store is moved here: each points at the other.
ALTER TABLE candidate ADD FOREIGN KEY (newest) REFERENCES version (key) DEFERRABLE;

CREATE TABLE original (
    version BIGINT PRIMARY KEY REFERENCES version (key) ON DELETE CASCADE,
    bytes   BYTEA NOT NULL
);

CREATE TABLE source (
    name    TEXT COLLATE "C" PRIMARY KEY,
    version BIGINT NOT NULL REFERENCES version (key) ON DELETE CASCADE
);

CREATE INDEX source_by_version ON source (version);

CREATE TABLE email (
    address   TEXT COLLATE "C" NOT NULL,
    candidate BIGINT NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    PRIMARY KEY (address, candidate)
);

CREATE INDEX email_by_candidate ON email (candidate);

CREATE TABLE change (
    number    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate TEXT COLLATE "C" NOT NULL UNIQUE
);

CREATE TABLE correction (
    key        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate  BIGINT NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    subject    TEXT NOT NULL,
    correction TEXT NOT NULL
);

CREATE INDEX correction_by_candidate ON correction (candidate);

CREATE TABLE set_aside (
    candidate BIGINT PRIMARY KEY REFERENCES candidate (key) ON DELETE CASCADE,
    until     TEXT COLLATE "C" NOT NULL
);

CREATE TABLE erasure (
    candidate TEXT COLLATE "C" PRIMARY KEY,
    number    BIGINT NOT NULL,
    erased    TEXT NOT NULL
);

CREATE INDEX erasure_by_number ON erasure (number);

CREATE TABLE blocked (
    salt BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (salt, hash)
);

CREATE TABLE dismissed (
    salt BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (salt, hash)
);

CREATE TABLE backup (
    file TEXT COLLATE "C" PRIMARY KEY,
    made TEXT NOT NULL
);

CREATE TABLE filed (
    candidate BIGINT NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    name      TEXT COLLATE "C" NOT NULL,
    value     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (candidate, name, value)
);

-- What SQLite has under these names.
CREATE FUNCTION instr(TEXT, TEXT) RETURNS INTEGER LANGUAGE SQL IMMUTABLE AS 'SELECT strpos($1, $2)';
CREATE FUNCTION json_quote(TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE AS 'SELECT to_json($1)::text';

-- Which of these scripts has been run, and which store this is: an index that was made of another is none of it.
CREATE TABLE shortlist (schema INTEGER NOT NULL, id TEXT NOT NULL);
INSERT INTO shortlist VALUES (1, gen_random_uuid());
