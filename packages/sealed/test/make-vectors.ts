// Makes docs/format/vectors from fixed secrets and numbers that only look random, so that a second run gives the same
// bytes. Run by hand, once, from the repository's root: what is committed is what old cases look like.
//   node_modules/.bin/node packages/sealed/test/make-vectors.ts
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { formatCode } from '../src/code.ts'
import { officerCredentials, reporterCredentials } from '../src/credentials.ts'
import { ticketOf } from '../src/id.ts'
import { ageKeyOf, derive } from '../src/keys.ts'
import { sealLock } from '../src/lock.ts'
import { combineShareSheets, parseShareSheet } from '../src/office-secret.ts'
import { base64url } from '../src/text.ts'
import { drawFixed, fixed } from './fixed-random.ts'
import { makeOffice, nextBundle, today } from './office-fixture.ts'
import { makeRefusals } from './vector-refusals.ts'
import { tellStory } from './vector-story.ts'
import { outcomeOf, type Vectors, wireOf } from './vectors.ts'

drawFixed('random')

const officeSecret = fixed('office')
// The library that splits draws from Node itself: these were made once of the secret above.
const sheets = [
  '061TY-WW7K3-RMDRA-7G6PQ-HF8JN-MW5CY-N9MAH-R8045-769Z6-VGN9H-W50VD-QW510',
  '0BG6P-HHG2P-MXYM9-CMFH7-BSYC5-HV6CD-ZF5RN-N4S7R-R18HY-CF5Q2-CPHFW-80JY0',
  '0D3EC-0CHNS-W43T6-FETGZ-5V2MF-NCE7B-M4Z19-8ZPQ4-9YMXH-Y22P3-CTHK9-E68SG',
]

const accountSecrets = ['inspector', 'administrator', 'triager', 'assistant', 'excluded'].map(
  (one) => fixed(one),
)
const fixture = await makeOffice(officeSecret, accountSecrets)
const later = nextBundle(fixture, { [fixture.members[2]?.member ?? '']: 'left' })
const { office } = fixture.keys
const parsed = sheets.slice(1).flatMap((one) => parseShareSheet(one) ?? [])
const combined = await combineShareSheets(parsed, office)
if (combined === null) throw new Error('these sheets are not of the office secret')

const code = fixed('code', 15)
const card = fixed('card', 15)
const reporterSecret = fixed('reporter')
const reporter = reporterCredentials(code, office)
const username = 'inspektur'
const passphrase = 'Kentongan dipukul tiga kali, ﬁajar'
const officer = await officerCredentials(passphrase, card, office, username)
const inspectorSecret = accountSecrets[0] as Uint8Array

const nextSecret = fixed('reporter, next')
const told = await tellStory(fixture, later, reporterSecret, nextSecret)
const { caseId, nonce } = told.story.submission
const seeds = {
  reporter: derive(nextSecret, nonce, 'case/age'),
  'reporter, old keys': derive(reporterSecret, nonce, 'case/age'),
  recovery: derive(officeSecret, '', 'office/recovery'),
  inspector: derive(accountSecrets[0] as Uint8Array, '', 'member/age'),
  administrator: derive(accountSecrets[1] as Uint8Array, '', 'member/age'),
  triager: derive(accountSecrets[2] as Uint8Array, '', 'member/age'),
  assistant: derive(accountSecrets[3] as Uint8Array, '', 'member/age'),
  excluded: derive(accountSecrets[4] as Uint8Array, '', 'member/age'),
}
const names = ['inspector', 'administrator', 'triager', 'assistant', 'excluded']
const holders: Record<string, Vectors['case']['holders'][string]> = {}
for (const [name, seed] of Object.entries(seeds)) {
  const at = names.indexOf(name)
  const member = at < 0 ? (name.split(',')[0] ?? '') : (fixture.members[at]?.member ?? '')
  const holder = { member, key: await ageKeyOf(seed) }
  const expected = await outcomeOf(told.story.office, told.served(member), holder)
  holders[name] = { member, seed: base64url(seed), expected }
}

const file: Vectors['case'] = {
  case: caseId,
  nonce: base64url(nonce),
  ticket: ticketOf(caseId),
  envelopes: told.story.envelopes.map(wireOf),
  grants: told.story.grants.map(({ id, member, bytes }) => ({
    id,
    member,
    bytes: base64url(bytes),
  })),
  evidence: told.evidence,
  holders,
  identity: told.identity,
  secrets: told.secrets.map(({ vault, epoch, secret }) => ({
    vault,
    epoch,
    secret: base64url(secret),
  })),
}

const vectors: Omit<Vectors, 'proposal' | 'strict'> = {
  office: {
    today,
    secret: base64url(officeSecret),
    sheets,
    office,
    fingerprint: fixture.office.fingerprint,
    rootKey: base64url(fixture.keys.root.key),
    recovery: fixture.keys.recovery.recipient,
    first: fixture.bundle,
    later,
    members: fixture.members.map((one, at) => ({
      accountSecret: base64url(accountSecrets[at] as Uint8Array),
      member: one.member,
      identity: one.age.identity,
    })),
  },
  account: {
    office,
    reporter: {
      code: formatCode('account-code', code),
      typed: formatCode('account-code', code)
        .toLowerCase()
        .replaceAll('0', 'o')
        .replaceAll('-', ' '),
      ...reporter,
      lockSeed: base64url(reporter.lockSeed),
      lock: base64url((await sealLock(reporterSecret, reporter.lockSeed, office)).bytes),
      accountSecret: base64url(reporterSecret),
    },
    officer: {
      username,
      passphrase,
      card: formatCode('key-card-code', card),
      loginSecret: officer.loginSecret,
      lockSeed: base64url(officer.lockSeed),
      lock: base64url((await sealLock(inspectorSecret, officer.lockSeed, office)).bytes),
      accountSecret: base64url(inspectorSecret),
    },
    mistyped: {
      codes: [
        formatCode('account-code', code).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        formatCode('key-card-code', card),
        formatCode('account-code', code).slice(0, -1),
      ],
      sheets: [(sheets[0] ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    },
  },
  case: file,
  refused: await makeRefusals(told, file),
}
for (const [name, value] of Object.entries(vectors)) {
  const text = `${JSON.stringify(value, null, 2)}\n`
  writeFileSync(`docs/format/vectors/${name}.json`, text)
  process.stdout.write(`${createHash('sha256').update(text).digest('hex')}  ${name}.json\n`)
}
