// Who may publish what: the server takes nothing that a browser would not believe.

import { finishEnrolment, startEnrolment } from '@kentongan/client/enrol'
import {
  invite,
  listInvitations,
  nextDirectory,
  publish,
  renewDirectory,
  withdrawInvitation,
} from '@kentongan/client/publish'
import { newOfficeSecret, officeKeysOf } from '@kentongan/sealed/office-secret'
import type { Member } from '@kentongan/sealed/schema'
import { hashOf, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import { beforeAll, describe, expect, it } from 'vitest'
import { catchSubmission } from './caught-submission.ts'
import {
  codeNow,
  enrol,
  foundTestOffice,
  must,
  officeOf,
  openTestOffice,
  origin,
  signInAgain,
  startTestServer,
  type TestOffice,
  type TestOfficer,
  type TestServer,
} from './office-server.ts'

const refusedCode = 'publication-refused'
const nothing = { root: null, directory: null, renewal: null, profile: null }

describe('a publication', () => {
  let test: TestOffice
  let inspector: TestOfficer

  beforeAll(async () => {
    test = await openTestOffice()
    inspector = test.officers[0] as TestOfficer
  })

  const publishMembers = async (
    change: (members: readonly Member[]) => readonly Member[],
    signer: TestOfficer = inspector,
  ) => {
    const office = await test.office()
    const members = change(office.directory.members)
    const day = test.server.today()
    return publish(signer.fetch, nextDirectory(office, signer.keys, members, day))
  }

  it('is refused to whoever is no signer', async () => {
    const triager = test.officers[2] as TestOfficer
    const answer = await publishMembers((members) => members, triager)
    expect(answer).toEqual({ ok: false, code: 'not-allowed' })
  })

  it('with a root that the office’s key did not sign is refused, whomever that names', async () => {
    const triager = test.officers[2] as TestOfficer
    const { root, rootHash } = await test.office()
    const signers = [base64url(triager.keys.signing.key)]
    const fields = { ...root, version: root.version + 1, previous: rootHash, signers }
    const stranger = await officeKeysOf(newOfficeSecret())
    const forged = signStatement('root', fields, stranger.root)
    const own = { ...forged, signatures: forged.signatures.map((one) => ({ ...one })) }
    const answer = await publish(triager.fetch, { ...nothing, root: own })
    expect(answer).toEqual({ ok: false, code: refusedCode })
  })

  it('is refused when somebody else signed it', async () => {
    const office = await test.office()
    const triager = test.officers[2] as TestOfficer
    const forged = nextDirectory(
      office,
      triager.keys,
      office.directory.members,
      test.server.today(),
    )
    expect(await publish(inspector.fetch, forged)).toEqual({ ok: false, code: refusedCode })
  })

  it('never drops a member, renames their person, or lists one without a card', async () => {
    const [, second] = (await test.office()).directory.members
    if (second === undefined) throw new Error('no second member')
    const changes = [
      (members: readonly Member[]) => members.filter((one) => one !== members[1]),
      (members: readonly Member[]) =>
        members.map((one, at) => (at === 1 ? { ...one, person: members[0]?.person ?? '' } : one)),
      (members: readonly Member[]) => [
        ...members,
        { ...second, person: `${'A'.repeat(51)}0`, member: `${'A'.repeat(51)}0` },
      ],
    ]
    for (const change of changes) {
      expect(await publishMembers(change)).toEqual({ ok: false, code: refusedCode })
    }
  })

  it('never skips a version, goes back, or leaves the renewal behind', async () => {
    const office = await test.office()
    const day = test.server.today()
    const skipping = { ...office, directory: { ...office.directory, version: 5 } }
    const next = nextDirectory(office, inspector.keys, office.directory.members, day)
    for (const wrong of [
      nextDirectory(skipping, inspector.keys, office.directory.members, day),
      { ...next, renewal: null },
      { ...nothing, renewal: next.renewal },
      { ...next, directory: null },
    ]) {
      expect(await publish(inspector.fetch, wrong)).toEqual({ ok: false, code: refusedCode })
    }
    must(await publish(inspector.fetch, next))
    const other = { ...office.directory, channels: [{ name: 'X', contact: '1' }] }
    const again = nextDirectory({ ...office, directory: other }, inspector.keys, other.members, day)
    expect(await publish(inspector.fetch, again)).toEqual({ ok: false, code: refusedCode })
  })

  it('takes a profile only as the next version of the one that stands, whole', async () => {
    const office = await test.office()
    const fields = {
      office: office.office,
      version: 2,
      previous: office.profileHash,
      day: test.server.today(),
      profile: { ...office.profile, shortName: 'WBS Baru' },
    }
    const sign = (change: object) => {
      const { statement, signatures } = signStatement(
        'profile',
        { ...fields, ...change },
        inspector.keys.signing,
      )
      return { ...nothing, profile: { statement, signatures: [...signatures] } }
    }
    const skipped = await publish(inspector.fetch, sign({ version: 3 }))
    expect(skipped).toEqual({ ok: false, code: refusedCode })
    const unreadable = sign({ profile: { ...office.profile, shortName: 3 } })
    expect(await publish(inspector.fetch, unreadable)).toEqual({ ok: false, code: refusedCode })
    must(await publish(inspector.fetch, sign({})))
    const page = await test.server.app.fetch(new Request(`${origin}/`))
    expect(await page.text()).toContain('WBS Baru')
  })

  it('ends the session of whoever is suspended, and the grants to come', async () => {
    const triager = test.officers[2] as TestOfficer
    const caught = await catchSubmission(test)
    must(
      await publishMembers((members) =>
        members.map((one) =>
          one.member === triager.keys.member ? { ...one, status: 'suspended' } : one,
        ),
      ),
    )
    const listed = await triager.fetch('/api/cases', { method: 'GET' })
    expect(listed.status).toBe(401)
    const late = await caught.send(caught.frame())
    expect([late.status, await late.json()]).toEqual([409, { error: { code: 'stale-directory' } }])
  })

  it.each(['suspended', 'left'] as const)(
    'never lets a card come back that was %s, which epochs are judged by',
    async (status) => {
      const [, , { keys }] = test.officers as [TestOfficer, TestOfficer, TestOfficer]
      const as = (standing: Member['status']) => (members: readonly Member[]) =>
        members.map((one) => (one.member === keys.member ? { ...one, status: standing } : one))
      must(await publishMembers(as(status)))
      expect(await publishMembers(as('active'))).toEqual({ ok: false, code: refusedCode })
      must(await publishMembers((members) => members))
    },
  )

  it('lists a person under another card only when the first is taken out', async () => {
    const { member: person } = (test.officers[4] as TestOfficer).keys
    const colleague = {
      username: 'lagi',
      name: 'Pemeriksa',
      position: 'Auditor',
      roles: ['examiner'],
    }
    const { token } = must(await invite(inspector.fetch, colleague))
    const { keys } = await enrol(test.server, token, test.keys.office, 'lagi')
    const again = (status: Member['status']) => (members: readonly Member[]) =>
      members.flatMap((one) =>
        one.member === person
          ? [
              { ...one, status },
              { ...one, member: keys.member },
            ]
          : [one],
      )
    expect(await publishMembers(again('active'))).toEqual({ ok: false, code: refusedCode })
    must(await publishMembers(again('left')))
  })

  it('keeps every directory for browsers that have pins', async () => {
    const before = await test.office()
    must(await publishMembers((members) => members))
    const response = await inspector.fetch('/api/office/history', { method: 'GET' })
    const { statements } = (await response.json()) as { statements: never[] }
    const hashes = statements.map(hashOf)
    const after = await test.office()
    expect(hashes).toEqual(expect.arrayContaining([after.rootHash, before.directoryHash]))
    expect(hashes.at(-1)).toBe(after.directoryHash)
  })

  it('renews a directory, and does so twice without a second row', async () => {
    const office = await test.office()
    test.server.wait(86_400)
    await signInAgain(test.server, inspector)
    const renewals = () =>
      test.server.storage.read(office.office, ({ published }) => published.list('renewal'))
    const before = await renewals()
    const renewal = renewDirectory(office, inspector.keys, test.server.today())
    must(await publish(inspector.fetch, renewal))
    must(await publish(inspector.fetch, renewal))
    expect(await renewals()).toHaveLength(before.length + 1)
  })
})

describe('a new office', () => {
  it('lets its first officer start over, with another office secret, until something is published', async () => {
    const server = await startTestServer()
    const abandoned = await foundTestOfficeUnpublished(server)
    const { founder } = await foundTestOffice(server)
    expect((await officeOf(server)).directory.members[0]?.member).toBe(founder.keys.member)
    const old = await abandoned.fetch('/api/session', { method: 'GET' })
    expect(old.status).toBe(401)
  })

  it('lets its first officer do nothing but publish', async () => {
    const server = await startTestServer()
    const first = await foundTestOfficeUnpublished(server)
    expect((await first.fetch('/api/session', { method: 'GET' })).status).toBe(200)
    expect((await first.fetch('/api/cases', { method: 'GET' })).status).toBe(403)
    const invited = await invite(first.fetch, {
      username: 'orang',
      name: 'Orang',
      position: '',
      roles: ['triager'],
    })
    expect(invited).toEqual({ ok: false, code: 'not-allowed' })
  })

  it('is not set up a second time, whatever token is shown', async () => {
    const server = await startTestServer()
    const { keys } = await foundTestOffice(server)
    await expect(enrol(server, server.setup.token, keys.office, 'kedua')).rejects.toThrow(
      'token-not-valid',
    )
  })

  const foundTestOfficeUnpublished = async (server: TestServer) => {
    const keys = await officeKeysOf(newOfficeSecret())
    return enrol(server, server.setup.token, keys.office, 'inspektur')
  }
})

describe('an invitation', () => {
  let test: TestOffice
  let inspector: TestOfficer
  const person = { username: 'baru', name: 'Orang Baru', position: 'Auditor', roles: ['triager'] }

  beforeAll(async () => {
    test = await openTestOffice()
    inspector = test.officers[0] as TestOfficer
  })

  it('is spent by one enrolment', async () => {
    const { token } = must(await invite(inspector.fetch, { ...person, username: 'sekali' }))
    await enrol(test.server, token, test.keys.office, 'sekali')
    await expect(enrol(test.server, token, test.keys.office, 'sekali')).rejects.toThrow(
      'token-not-valid',
    )
  })

  it('is for one name, which nobody else has or is invited under', async () => {
    const { token } = must(await invite(inspector.fetch, person))
    await expect(enrol(test.server, token, test.keys.office, 'lain')).rejects.toThrow(
      'not-consistent',
    )
    for (const username of ['baru', 'pengelola']) {
      const again = await invite(inspector.fetch, { ...person, username })
      expect(again).toEqual({ ok: false, code: 'username-taken' })
    }
  })

  it.each(['Budi \u202eidub', 'Budi\u0000', 'Bu\u200bdi', 'Budi\nInspektur'])(
    'is not made out to the name or position %j, of which a part is not seen',
    async (line) => {
      for (const change of [{ name: line }, { position: line }]) {
        const response = await inspector.fetch('/api/invitations', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...person, username: 'siluman', ...change }),
        })
        expect([response.status, await response.json()]).toEqual([
          400,
          { error: { code: 'malformed' } },
        ])
      }
    },
  )

  it('takes a name as it was meant that was copied with something unseen', async () => {
    must(await invite(inspector.fetch, { ...person, username: 'salinan', name: ' Bu\u200bdi ' }))
    const { invitations } = must(await listInvitations(inspector.fetch))
    expect(invitations.find((one) => one.username === 'salinan')?.name).toBe('Budi')
  })

  it('needs the right one-time code: the app was really set up', async () => {
    const { token } = must(await invite(inspector.fetch, { ...person, username: 'terlambat' }))
    const fetch = test.server.browser()
    const start = must(await startEnrolment(fetch, token))
    const again = must(await startEnrolment(fetch, token))
    expect(again.totpSecret).toBe(start.totpSecret)
    test.server.wait(300)
    const late = codeNow(test.server, start.totpSecret)
    test.server.wait(-300)
    const sent = { token, office: test.keys.office, day: test.server.today(), totp: late }
    const answer = await finishEnrolment(fetch, {
      ...sent,
      secrets: { username: 'terlambat', passphrase: 'x', card: new Uint8Array(15) },
      accountSecret: new Uint8Array(32),
    })
    expect(answer).toEqual({ ok: false, code: 'sign-in-refused' })
  })

  it('takes whoever enrolled with it along when it is withdrawn, and frees their name', async () => {
    const invited = { ...person, username: 'tertukar' }
    const { id, token } = must(await invite(inspector.fetch, invited))
    const stranger = await enrol(test.server, token, test.keys.office, 'tertukar')
    test.server.wait(60)
    await signInAgain(test.server, stranger)
    must(await withdrawInvitation(inspector.fetch, id))
    expect((await stranger.fetch('/api/session', { method: 'GET' })).status).toBe(401)
    test.server.wait(60)
    await expect(signInAgain(test.server, stranger)).rejects.toThrow('sign-in-refused')
    const again = must(await invite(inspector.fetch, invited))
    await enrol(test.server, again.token, test.keys.office, 'tertukar')
  })

  it('leaves who is listed where they are when their invitation is withdrawn', async () => {
    const { invitations } = must(await listInvitations(inspector.fetch))
    const listed = invitations.find((one) => one.state === 'listed')
    if (listed === undefined) throw new Error('nobody is listed')
    must(await withdrawInvitation(inspector.fetch, listed.id))
    const officer = test.officers.find((one) => one.secrets.username === listed.username)
    expect((await officer?.fetch('/api/session', { method: 'GET' }))?.status).toBe(200)
  })

  it('ends after two weeks, and when it is withdrawn', async () => {
    const first = must(await invite(inspector.fetch, { ...person, username: 'sebentar' }))
    must(await withdrawInvitation(inspector.fetch, first.id))
    const enrolWith = (token: string) => enrol(test.server, token, test.keys.office, 'sebentar')
    await expect(enrolWith(first.token)).rejects.toThrow('token-not-valid')
    const second = must(await invite(inspector.fetch, { ...person, username: 'sebentar' }))
    const { invitations } = must(await listInvitations(inspector.fetch))
    expect(invitations.find((one) => one.id === second.id)?.state).toBe('open')
    test.server.wait(15 * 86_400)
    await expect(enrolWith(second.token)).rejects.toThrow('token-not-valid')
  })
})
