-- How a candidate is filed, beside what the résumé says: a row for each value. 'tag' and 'source' are names that every store has,
-- others are those that a configuration declares.
CREATE TABLE filed (
    candidate INTEGER NOT NULL REFERENCES candidate (key) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (candidate, name, value)
) STRICT, WITHOUT ROWID;

-- Nobody said before where candidates came from, but whether over the network or out of files was kept.
INSERT INTO filed (candidate, name, value)
SELECT DISTINCT candidate, 'source',
    CASE WHEN source LIKE 'upload:%' OR source LIKE 'import:%' THEN 'Upload' ELSE 'Files' END
FROM version;

PRAGMA user_version = 4;
