-- Who was erased, and the number of the change. It outlives the restoring of an older backup: who was erased stays so.
CREATE TABLE erasure (
    candidate TEXT PRIMARY KEY,
    number    INTEGER NOT NULL,
    erased    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX erasure_by_number ON erasure (number);

-- What an erased person must not come again by: addresses, telephone numbers and files, each only as a keyed hash under a random salt,
-- from which nobody can tell what it was without having it.
CREATE TABLE blocked (
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (salt, hash)
) STRICT, WITHOUT ROWID;

-- Files whose candidate was deleted, as the same kind of hash: a folder that is watched does not bring them in again.
CREATE TABLE dismissed (
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (salt, hash)
) STRICT, WITHOUT ROWID;

-- Where backups were written: they still hold whom they held then.
CREATE TABLE backup (
    file TEXT PRIMARY KEY,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
