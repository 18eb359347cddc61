-- Established keys, each once a person. Found by kind and digest; removed by person.
CREATE TABLE IF NOT EXISTS linkage_keys (
    kind    INTEGER NOT NULL, -- its number, which never changes
    digest  BLOB    NOT NULL, -- 16 bytes
    subject BLOB    NOT NULL, -- 8 bytes
    seen    INTEGER NOT NULL, -- days since 1970-01-01
    epoch   INTEGER NOT NULL,
    PRIMARY KEY (kind, digest, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS linkage_keys_of_subject ON linkage_keys (subject);

CREATE TABLE IF NOT EXISTS closed_cases (
    subject   BLOB    NOT NULL PRIMARY KEY,
    confirmed INTEGER NOT NULL, -- 1 where a person confirmed that it was a scheme
    closed_on INTEGER NOT NULL,
    epoch     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
