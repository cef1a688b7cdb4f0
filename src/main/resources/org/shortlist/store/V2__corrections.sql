-- What a person set right in a candidate's résumé, whichever version of it is the newest: the records as JSON. What one speaks of
-- is its subject; of each subject there is one.
CREATE TABLE correction (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate  INTEGER NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    subject    TEXT NOT NULL,
    correction TEXT NOT NULL,
    UNIQUE (candidate, subject)
) STRICT;

-- Who is to be deleted, and when that becomes final. Until then nothing but this table knows of them.
CREATE TABLE set_aside (
    candidate INTEGER PRIMARY KEY REFERENCES candidate (key) ON DELETE CASCADE,
    until     TEXT NOT NULL
) STRICT;

PRAGMA user_version = 2;
