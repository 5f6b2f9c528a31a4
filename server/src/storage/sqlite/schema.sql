-- Generated from the code: vitest -u server/test/sqlite.test.ts

CREATE TABLE accounts (
  row_key INTEGER NOT NULL PRIMARY KEY,
  office TEXT NOT NULL,
  login_id TEXT NOT NULL,
  login_verifier TEXT NOT NULL,
  lock BLOB NOT NULL,
  UNIQUE (office, login_id)
) STRICT;

CREATE TABLE arrivals (
  office TEXT NOT NULL,
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (office, day, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  office TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  day TEXT NOT NULL,
  time TEXT,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  details TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (office, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  office TEXT NOT NULL,
  id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ticket TEXT NOT NULL,
  login_id TEXT NOT NULL,
  received TEXT NOT NULL,
  changed TEXT NOT NULL,
  status TEXT NOT NULL,
  author TEXT NOT NULL,
  digest TEXT NOT NULL, workflow TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office, id),
  UNIQUE (office, ticket),
  FOREIGN KEY (office, login_id) REFERENCES accounts (office, login_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE envelopes (
  row_key INTEGER NOT NULL PRIMARY KEY,
  office TEXT NOT NULL,
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  vault TEXT NOT NULL,
  epoch TEXT NOT NULL,
  author TEXT NOT NULL,
  class TEXT NOT NULL,
  pair TEXT NOT NULL,
  day TEXT NOT NULL,
  is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
  bytes BLOB NOT NULL,
  FOREIGN KEY (office, case_id) REFERENCES cases (office, id)
) STRICT;

CREATE TABLE evidence (
  office TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  vault TEXT NOT NULL,
  epoch TEXT NOT NULL,
  author TEXT NOT NULL,
  class TEXT NOT NULL,
  pair TEXT NOT NULL,
  day TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, case_id) REFERENCES cases (office, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
  row_key INTEGER NOT NULL PRIMARY KEY,
  office TEXT NOT NULL,
  case_id TEXT NOT NULL,
  id TEXT NOT NULL,
  member TEXT NOT NULL,
  author TEXT NOT NULL,
  bytes BLOB NOT NULL, expires TEXT,
  FOREIGN KEY (office, case_id) REFERENCES cases (office, id)
) STRICT;

CREATE TABLE invitations (
  office TEXT NOT NULL,
  id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  username TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  roles TEXT NOT NULL,
  totp_secret TEXT NOT NULL,
  expires TEXT NOT NULL,
  member TEXT NOT NULL,
  PRIMARY KEY (office, id),
  UNIQUE (office, token_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE migrations (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE officer_sessions (
  office TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  member TEXT NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (office, token_hash),
  FOREIGN KEY (office, member) REFERENCES officers (office, member) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE officers (
  row_key INTEGER NOT NULL PRIMARY KEY,
  office TEXT NOT NULL,
  member TEXT NOT NULL,
  username TEXT NOT NULL,
  login_verifier TEXT NOT NULL,
  lock BLOB NOT NULL,
  totp_secret TEXT NOT NULL,
  totp_step INTEGER NOT NULL,
  card TEXT NOT NULL,
  UNIQUE (office, member),
  UNIQUE (office, username)
) STRICT;

CREATE TABLE offices (
  office TEXT NOT NULL PRIMARY KEY,
  host TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
  office TEXT NOT NULL PRIMARY KEY,
  directory TEXT NOT NULL,
  member TEXT NOT NULL,
  day TEXT NOT NULL,
  publication TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE published (
  office TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('root', 'directory', 'renewal', 'profile')),
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  signed TEXT NOT NULL,
  PRIMARY KEY (office, kind, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE reporter_sessions (
  office TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  login_id TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (office, token_hash),
  FOREIGN KEY (office, login_id) REFERENCES accounts (office, login_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE spent_tokens (
  office TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (office, token_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload_parts (
  office TEXT NOT NULL,
  owner TEXT NOT NULL,
  upload TEXT NOT NULL,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (office, owner, upload, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_of_account ON cases (office, login_id);

CREATE INDEX evidence_of_case ON evidence (office, case_id);

CREATE INDEX grants_of_officers ON grants (office, member, case_id)
WHERE member NOT IN ('reporter', 'recovery');

CREATE INDEX officer_sessions_of_member ON officer_sessions (office, member);

CREATE UNIQUE INDEX one_epoch_after_another ON envelopes (office, case_id, vault, epoch)
WHERE class = 'epoch';

CREATE INDEX wraps_by_day ON grants (office, expires)
WHERE expires IS NOT NULL;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END;
