-- What one signer proposes to another: one at a time, gone once it is published or withdrawn.

CREATE TABLE proposals (
  office TEXT NOT NULL PRIMARY KEY,
  directory TEXT NOT NULL,
  member TEXT NOT NULL,
  day TEXT NOT NULL,
  publication TEXT NOT NULL
) STRICT, WITHOUT ROWID;
