// What every storage adapter promises of an office's own rows: publications, officers, sessions.
import { describe, expect, it } from 'vitest'
import * as make from './storage-fixture.ts'
import { eachOn, type Place } from './storage-place.ts'

const { day, nextDay } = make

export function officeRowsContract(makePlace: () => Promise<Place>): void {
  const at = eachOn(makePlace)

  describe('published', () => {
    it('keeps versions in order, and the newest apart for each kind', async () => {
      const rows = [2, 10, 1].map((version) => ({
        kind: 'directory' as const,
        version,
        hash: `h${version}`,
        signed: '{}',
      }))
      await at.write(async ({ published }) => {
        for (const row of rows) await published.insert(row)
        await published.insert({ kind: 'root', version: 7, hash: 'r', signed: '{}' })
      })
      const [list, newest, none] = await at.storage.read(at.office, async ({ published }) => [
        await published.list('directory'),
        await published.newest('directory'),
        await published.newest('profile'),
      ])
      expect(list).toEqual([rows[2], rows[0], rows[1]])
      expect(newest).toEqual(rows[1])
      expect(none).toBeNull()
    })

    it('never replaces a version', async () => {
      const row = { kind: 'root' as const, version: 1, hash: 'a', signed: '{"a":1}' }
      const answers = await at.write(async ({ published }) => [
        await published.insert(row),
        await published.insert({ ...row, signed: '{"b":1}' }),
        await published.newest('root'),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', row])
    })
  })

  describe('proposals', () => {
    const row = { directory: make.freshId(), member: make.freshId(), day, publication: '{"a":1}' }

    it('keep one at a time, which no other replaces', async () => {
      const answers = await at.write(async ({ proposals }) => [
        await proposals.find(),
        await proposals.insert(row),
        await proposals.insert({ ...row, directory: make.freshId(), publication: '{"b":1}' }),
        await proposals.find(),
      ])
      expect(answers).toEqual([null, 'inserted', 'duplicate', row])
    })

    it('make room once they are removed', async () => {
      const next = { ...row, publication: '{"c":1}' }
      const answers = await at.write(async ({ proposals }) => {
        await proposals.insert(row)
        await proposals.remove()
        return [await proposals.find(), await proposals.insert(next), await proposals.find()]
      })
      expect(answers).toEqual([null, 'inserted', next])
    })
  })

  describe('officers', () => {
    it('are found by member and by username, each used once', async () => {
      const row = make.officer()
      const answers = await at.write(async ({ officers }) => [
        await officers.insert(row),
        await officers.insert(make.officer({ member: row.member })),
        await officers.insert(make.officer({ username: row.username })),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', 'duplicate'])
      const found = await at.storage.read(at.office, async ({ officers }) => [
        await officers.find(row.member),
        await officers.findByUsername(row.username),
        ...(await officers.list()),
      ])
      expect(found.map((one) => ({ ...one, lock: null }))).toEqual(
        Array(3).fill({ ...row, lock: null }),
      )
      expect(Buffer.from(found[0]?.lock ?? [])).toEqual(Buffer.from(row.lock))
    })

    it('use each TOTP step once, and none before it', async () => {
      const row = make.officer()
      const answers = await at.write(async ({ officers }) => {
        await officers.insert(row)
        return [
          await officers.useTotpStep(row.member, 100),
          await officers.useTotpStep(row.member, 100),
          await officers.useTotpStep(row.member, 99),
          await officers.useTotpStep(row.member, 101),
          await officers.useTotpStep(make.freshId(), 5),
        ]
      })
      expect(answers).toEqual(['used', 'stale', 'stale', 'used', 'stale'])
    })

    it('are removed with their sessions', async () => {
      const row = make.officer()
      const session = { tokenHash: make.freshId(), member: row.member, expires: 1000 }
      await at.write(async ({ officers, officerSessions }) => {
        await officers.insert(row)
        await officerSessions.insert(session)
      })
      await at.write(({ officers }) => officers.remove(row.member))
      const left = await at.storage.read(at.office, async ({ officers, officerSessions }) => [
        await officers.find(row.member),
        await officerSessions.find(session.tokenHash),
      ])
      expect(left).toEqual([null, null])
    })
  })

  describe('sessions', () => {
    it('of officers end when removed and when expired', async () => {
      const row = make.officer()
      const sessions = [100, 200, 300].map((expires) => ({
        tokenHash: make.freshId(),
        member: row.member,
        expires,
      }))
      await at.write(async ({ officers, officerSessions }) => {
        await officers.insert(row)
        for (const session of sessions) await officerSessions.insert(session)
      })
      await at.write(async ({ officerSessions }) => {
        await officerSessions.removeExpired(200)
      })
      const of = (member: string) =>
        at.storage.read(at.office, ({ officerSessions }) => officerSessions.listOf(member))
      expect(await of(row.member)).toEqual([sessions[2]])
      expect(await of(make.freshId())).toEqual([])
      const find = () =>
        at.storage.read(at.office, ({ officerSessions }) =>
          Promise.all(sessions.map(({ tokenHash }) => officerSessions.find(tokenHash))),
        )
      expect(await find()).toEqual([null, null, sessions[2]])
      await at.write(({ officerSessions }) => officerSessions.remove(sessions[2]?.tokenHash ?? ''))
      expect(await find()).toEqual([null, null, null])
    })

    it('of reporters end when removed and with their day', async () => {
      const owner = make.account()
      const sessions = [day, nextDay, nextDay].map((of) => ({
        tokenHash: make.freshId(),
        loginId: owner.loginId,
        day: of,
      }))
      await at.write(async ({ accounts, reporterSessions }) => {
        await accounts.insert(owner)
        for (const session of sessions) await reporterSessions.insert(session)
        await reporterSessions.removeBefore(nextDay)
        await reporterSessions.remove(sessions[2]?.tokenHash ?? '')
      })
      const left = await at.storage.read(at.office, ({ reporterSessions }) =>
        Promise.all(sessions.map(({ tokenHash }) => reporterSessions.find(tokenHash))),
      )
      expect(left).toEqual([null, sessions[1], null])
    })
  })

  describe('invitations', () => {
    it('are found by token, completed once, and withdrawn', async () => {
      const row = make.invitation()
      const member = make.freshId()
      const answers = await at.write(async ({ invitations }) => [
        await invitations.insert(row),
        await invitations.insert({ ...row, id: make.freshId() }),
        await invitations.findByToken(row.tokenHash),
        await invitations.complete(row.id, member),
        await invitations.complete(row.id, make.freshId()),
        await invitations.list(),
      ])
      const completed = { ...row, member }
      expect(answers).toEqual(['inserted', 'duplicate', row, 'completed', 'stale', [completed]])
      await at.write(({ invitations }) => invitations.remove(row.id))
      expect(await at.storage.read(at.office, ({ invitations }) => invitations.list())).toEqual([])
    })
  })
}
