-- Generated from the code: vitest -u server/test/sqlite.test.ts

-- bytes-of-upload-owner
select coalesce(sum("bytes"), 0) as "bytes" from "upload_parts" where "office" = ? and "owner" = ?;

-- complete-invitation
update "invitations" set "member" = ? where "office" = ? and "id" = ? and "member" = ?;

-- count-envelopes
select count(*) as "count" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ?;

-- count-envelopes-without-internal
select count(*) as "count" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "vault" not in (?, ?);

-- find-account
select "login_id" as "loginId", "login_verifier" as "loginVerifier", "lock" from "accounts" where "office" = ? and "login_id" = ?;

-- find-case
select "cases"."id", "cases"."nonce", "cases"."ticket", "cases"."login_id" as "loginId", "cases"."received", "cases"."changed", "cases"."status", "cases"."workflow", "cases"."author", "cases"."digest" from "cases" where "office" = ? and "id" = ?;

-- find-case-by-ticket
select "cases"."id", "cases"."nonce", "cases"."ticket", "cases"."login_id" as "loginId", "cases"."received", "cases"."changed", "cases"."status", "cases"."workflow", "cases"."author", "cases"."digest" from "cases" where "office" = ? and "ticket" = ?;

-- find-envelope
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "is_first" as "isFirst", "bytes" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "id" = ?;

-- find-epoch
select "id" from "envelopes" where "office" = ? and "case_id" = ? and "vault" = ? and "epoch" = ? and "class" = 'epoch';

-- find-evidence
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "bytes", "parts" from "evidence" where "office" = ? and "id" = ?;

-- find-grant
select "id" from "grants" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "id" = ?;

-- find-invitation-by-token
select "id", "token_hash" as "tokenHash", "username", "name", "position", "roles", "totp_secret" as "totpSecret", "expires", "member" from "invitations" where "office" = ? and "token_hash" = ?;

-- find-officer
select "member", "username", "login_verifier" as "loginVerifier", "lock", "totp_secret" as "totpSecret", "totp_step" as "totpStep", "card" from "officers" where "office" = ? and "member" = ?;

-- find-officer-by-username
select "member", "username", "login_verifier" as "loginVerifier", "lock", "totp_secret" as "totpSecret", "totp_step" as "totpStep", "card" from "officers" where "office" = ? and "username" = ?;

-- find-officer-session
select "token_hash" as "tokenHash", "member", "expires" from "officer_sessions" where "office" = ? and "token_hash" = ?;

-- find-proposal
select "directory", "member", "day", "publication" from "proposals" where "office" = ?;

-- find-reporter-session
select "token_hash" as "tokenHash", "login_id" as "loginId", "day" from "reporter_sessions" where "office" = ? and "token_hash" = ?;

-- find-spent-token
select "day" from "spent_tokens" where "office" = ? and "token_hash" = ?;

-- find-upload-part
select "sha256" from "upload_parts" where "office" = ? and "owner" = ? and "upload" = ? and "number" = ?;

-- holds-grant
select "member" from "grants" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "member" = ? limit ?;

-- insert-account
insert into "accounts" ("row_key", "office", "login_id", "login_verifier", "lock") values (?, ?, ?, ?, ?) on conflict ("office", "login_id") do nothing;

-- insert-arrival
insert into "arrivals" ("office", "day", "id") values (?, ?, ?) on conflict do nothing;

-- insert-audit-entry
insert into "audit" ("office", "sequence", "day", "time", "actor", "kind", "details", "previous", "hash") values (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- insert-case
insert into "cases" ("office", "id", "nonce", "ticket", "login_id", "received", "changed", "status", "workflow", "author", "digest") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict ("office", "id") do nothing;

-- insert-envelope
insert into "envelopes" ("row_key", "office", "case_id", "id", "vault", "epoch", "author", "class", "pair", "day", "is_first", "bytes") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- insert-evidence
insert into "evidence" ("office", "id", "case_id", "vault", "epoch", "author", "class", "pair", "day", "bytes", "parts") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict ("office", "id") do nothing;

-- insert-grant
insert into "grants" ("row_key", "office", "case_id", "id", "member", "author", "expires", "bytes") values (?, ?, ?, ?, ?, ?, ?, ?);

-- insert-invitation
insert into "invitations" ("office", "id", "token_hash", "username", "name", "position", "roles", "totp_secret", "expires", "member") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing;

-- insert-migration
insert into "migrations" ("number", "name", "sha256") values (?, ?, ?);

-- insert-office
insert into "offices" ("office", "host", "position") values (?, ?, ?) on conflict ("office") do nothing;

-- insert-officer
insert into "officers" ("row_key", "office", "member", "username", "login_verifier", "lock", "totp_secret", "totp_step", "card") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict ("office", "member") do nothing;

-- insert-officer-session
insert into "officer_sessions" ("office", "token_hash", "member", "expires") values (?, ?, ?, ?);

-- insert-proposal
insert into "proposals" ("office", "directory", "member", "day", "publication") values (?, ?, ?, ?, ?) on conflict do nothing;

-- insert-published
insert into "published" ("office", "kind", "version", "hash", "signed") values (?, ?, ?, ?, ?) on conflict ("office", "kind", "version") do nothing;

-- insert-reporter-session
insert into "reporter_sessions" ("office", "token_hash", "login_id", "day") values (?, ?, ?, ?);

-- insert-spent-token
insert into "spent_tokens" ("office", "token_hash", "day") values (?, ?, ?) on conflict do nothing;

-- insert-upload-part
insert into "upload_parts" ("office", "owner", "upload", "number", "sha256", "bytes", "day") values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing;

-- last-audit-entry
select "sequence", "day", "time", "actor", "kind", "details", "previous", "hash" from "audit" where "office" = ? order by "sequence" desc limit ?;

-- last-office-position
select max("position") as "position" from "offices";

-- list-arrival-days
select distinct "day" from "arrivals" where "office" = ? and "day" < ? order by "day";

-- list-arrivals
select "id" from "arrivals" where "office" = ? and "day" = ?;

-- list-audit-entries
select "sequence", "day", "time", "actor", "kind", "details", "previous", "hash" from "audit" where "office" = ? and "sequence" > ? order by "sequence" limit ?;

-- list-cases-after
select "cases"."id", "cases"."nonce", "cases"."ticket", "cases"."login_id" as "loginId", "cases"."received", "cases"."changed", "cases"."status", "cases"."workflow", "cases"."author", "cases"."digest" from "cases" where "office" = ? and "ticket" > ? order by "ticket" limit ?;

-- list-cases-of-account
select "cases"."id", "cases"."nonce", "cases"."ticket", "cases"."login_id" as "loginId", "cases"."received", "cases"."changed", "cases"."status", "cases"."workflow", "cases"."author", "cases"."digest" from "cases" where "office" = ? and "login_id" = ?;

-- list-cases-of-member
select distinct "cases"."id", "cases"."nonce", "cases"."ticket", "cases"."login_id" as "loginId", "cases"."received", "cases"."changed", "cases"."status", "cases"."workflow", "cases"."author", "cases"."digest" from "grants" inner join "cases" on "cases"."office" = "grants"."office" and "cases"."id" = "grants"."case_id" where "grants"."office" = ? and "grants"."member" = ? and "grants"."member" not in ('reporter', 'recovery');

-- list-envelopes
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "is_first" as "isFirst", "bytes" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ?;

-- list-envelopes-without-internal
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "is_first" as "isFirst", "bytes" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "vault" not in (?, ?);

-- list-evidence
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "bytes", "parts" from "evidence" where "office" = ? and "case_id" = ?;

-- list-first-envelopes
select "id", "case_id" as "case", "vault", "epoch", "author", "class", "pair", "day", "is_first" as "isFirst", "bytes" from "envelopes" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "vault" = ? and ("is_first" = ? or "class" = ? or "author" = ? or "author" not in (select "member" from "officers" where "office" = ?));

-- list-grants
select "case_id" as "case", "id", "member", "author", "expires", "bytes" from "grants" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "member" = ?;

-- list-invitations
select "id", "token_hash" as "tokenHash", "username", "name", "position", "roles", "totp_secret" as "totpSecret", "expires", "member" from "invitations" where "office" = ?;

-- list-migrations
select "number", "name", "sha256" from "migrations" order by "number";

-- list-officer-sessions
select "token_hash" as "tokenHash", "member", "expires" from "officer_sessions" where "office" = ? and "member" = ? order by "expires" desc, "token_hash";

-- list-officers
select "member", "username", "login_verifier" as "loginVerifier", "lock", "totp_secret" as "totpSecret", "totp_step" as "totpStep", "card" from "officers" where "office" = ?;

-- list-offices
select "office", "host" from "offices" order by "position";

-- list-published
select "kind", "version", "hash", "signed" from "published" where "office" = ? and "kind" = ? order by "version";

-- list-upload-parts
select "owner", "upload", "number", "sha256", "bytes", "day" from "upload_parts" where "office" = ? and "owner" = ? and "upload" = ? order by "number";

-- list-uploads-before
select distinct "owner", "upload" from "upload_parts" where "office" = ? and "day" < ?;

-- move-case
update "cases" set "status" = ?, "workflow" = ?, "changed" = ? where "office" = ? and "id" = ? and "status" = ? and "workflow" = ?;

-- move-case-author
update "cases" set "author" = ? where "office" = ? and "id" = ?;

-- move-cases-to-account
update "cases" set "login_id" = ? where "office" = ? and "login_id" = ?;

-- newest-published
select "kind", "version", "hash", "signed" from "published" where "office" = ? and "kind" = ? order by "version" desc limit ?;

-- remove-account
delete from "accounts" where "office" = ? and "login_id" = ?;

-- remove-arrivals
delete from "arrivals" where "office" = ? and "day" = ?;

-- remove-expired-officer-sessions
delete from "officer_sessions" where "office" = ? and "expires" <= ?;

-- remove-expired-wraps
delete from "grants" where "office" = ? and "expires" is not null and "expires" < ?;

-- remove-grants
delete from "grants" where "row_key" >= ? and "row_key" <= ? and "office" = ? and "case_id" = ? and "member" = ?;

-- remove-invitation
delete from "invitations" where "office" = ? and "id" = ?;

-- remove-officer
delete from "officers" where "office" = ? and "member" = ?;

-- remove-officer-session
delete from "officer_sessions" where "office" = ? and "token_hash" = ?;

-- remove-proposal
delete from "proposals" where "office" = ?;

-- remove-reporter-session
delete from "reporter_sessions" where "office" = ? and "token_hash" = ?;

-- remove-reporter-sessions-before
delete from "reporter_sessions" where "office" = ? and "day" < ?;

-- remove-spent-tokens-before
delete from "spent_tokens" where "office" = ? and "day" < ?;

-- remove-upload
delete from "upload_parts" where "office" = ? and "owner" = ? and "upload" = ?;

-- touch-case
update "cases" set "changed" = ? where "office" = ? and "id" = ? and "changed" < ?;

-- use-totp-step
update "officers" set "totp_step" = ? where "office" = ? and "member" = ? and "totp_step" < ?;
