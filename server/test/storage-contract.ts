// What every storage adapter promises: transactions, reads, offices, and the audit log. The stores'
// promises are beside it.
import { auditStart, verifyChain } from '@kentongan/domain/audit'
import { describe, expect, it } from 'vitest'
import { StorageError, type WriteStores } from '../src/storage/storage.ts'
import { caseRowsContract } from './storage-contract-case.ts'
import { officeRowsContract } from './storage-contract-office.ts'
import * as make from './storage-fixture.ts'
import { eachOn, moment, type Place } from './storage-place.ts'

const { day, nextDay, reporter, system } = make

export function storageContract(makePlace: () => Promise<Place>): void {
  const at = eachOn(makePlace)

  describe('transact', () => {
    it('keeps nothing of a work that answers {ok: false}', async () => {
      const token = make.freshId()
      const answer = await at.write(async ({ spentTokens }) => {
        await spentTokens.insert(token, day)
        return { ok: false as const, reason: 'stale' as const }
      })
      expect(answer).toEqual({ ok: false, reason: 'stale' })
      expect(await at.storage.read(at.office, ({ spentTokens }) => spentTokens.has(token))).toBe(
        false,
      )
    })

    it('keeps nothing of a work that throws, and throws the same', async () => {
      const token = make.freshId()
      const mistake = new Error('a mistake')
      await expect(
        at.write(async ({ spentTokens }) => {
          await spentTokens.insert(token, day)
          throw mistake
        }),
      ).rejects.toBe(mistake)
      expect(await at.storage.read(at.office, ({ spentTokens }) => spentTokens.has(token))).toBe(
        false,
      )
    })

    it('keeps the work of neighbours when one of a group fails', async () => {
      const tokens = Array.from({ length: 200 }, make.freshId)
      const outcomes = await Promise.allSettled(
        tokens.map((token, n) =>
          at.write(async ({ spentTokens }) => {
            await spentTokens.insert(token, day)
            if (n % 7 === 0) throw new Error('a mistake')
            return n % 5 === 0 ? { ok: false } : { ok: true }
          }),
        ),
      )
      const kept = await at.storage.read(at.office, ({ spentTokens }) =>
        Promise.all(tokens.map((token) => spentTokens.has(token))),
      )
      expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
        tokens.map((_, n) => n % 7 === 0),
      )
      expect(kept).toEqual(tokens.map((_, n) => n % 7 !== 0 && n % 5 !== 0))
    })

    it('runs one work at a time, in the order in which they came', async () => {
      const seen: number[] = []
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          at.write(async ({ spentTokens }) => {
            seen.push(n)
            await spentTokens.insert(make.freshId(), day)
            await spentTokens.insert(make.freshId(), day)
            seen.push(n)
          }),
        ),
      )
      expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => Math.floor(n / 2)))
    })

    it('shows a work what it wrote itself, and its neighbours before it', async () => {
      const token = make.freshId()
      const [first, second] = await Promise.all([
        at.write(async ({ spentTokens }) => [
          await spentTokens.insert(token, day),
          await spentTokens.has(token),
        ]),
        at.write(({ spentTokens }) => spentTokens.insert(token, day)),
      ])
      expect([first, second]).toEqual([['inserted', true], 'duplicate'])
    })

    it('refuses a store that is used after its work has ended', async () => {
      let leaked: WriteStores | undefined
      await at.write(async (stores) => {
        leaked = stores
      })
      await expect(leaked?.spentTokens.insert(make.freshId(), day)).rejects.toThrow('ended')
    })

    it('refuses work once it is closed, having finished what it took', async () => {
      const token = make.freshId()
      const last = at.write(({ spentTokens }) => spentTokens.insert(token, day))
      const closing = at.storage.close()
      await expect(at.write(async () => 'late')).rejects.toBeInstanceOf(StorageError)
      expect(await last).toBe('inserted')
      await closing
      await at.reopen()
    })
  })

  describe('read', () => {
    it('never sees what is not committed', async () => {
      const token = make.freshId()
      const read: Promise<boolean>[] = []
      await Promise.allSettled([
        at.write(async ({ spentTokens }) => {
          await spentTokens.insert(token, day)
          read.push(at.storage.read(at.office, (stores) => stores.spentTokens.has(token)))
          await new Promise(setImmediate)
          throw new Error('a mistake')
        }),
      ])
      expect(await Promise.all(read)).toEqual([false])
    })

    it('sees what was answered', async () => {
      const row = await make.stored(at.storage, at.office)
      expect(await at.storage.read(at.office, ({ cases }) => cases.find(row.id))).toEqual(row)
    })

    it('sees one state, whatever is committed meanwhile', async () => {
      const row = await make.stored(at.storage, at.office)
      let moved: Promise<unknown> | undefined
      const [before, after] = await at.storage.read(at.office, async ({ cases }) => {
        const seen = await cases.find(row.id)
        moved = at.write((stores) =>
          stores.cases.move(row.id, row, { ...row, status: 'verifying' }, day),
        )
        await new Promise((resolve) => setTimeout(resolve, 20))
        return [seen, await cases.find(row.id)]
      })
      expect(after).toEqual(before)
      expect(await moved).toBe('moved')
    })

    it('runs many at once', async () => {
      const rows = await Promise.all(
        Array.from({ length: 20 }, () => make.stored(at.storage, at.office)),
      )
      const found = await Promise.all(
        rows.map(({ id }) => at.storage.read(at.office, ({ cases }) => cases.find(id))),
      )
      expect(found).toEqual(rows)
    })
  })

  describe('offices', () => {
    it('are listed in the order of their founding, and each once', async () => {
      const rows = [3, 1, 2].map((n) => ({ office: make.freshId(), host: `wbs${n}.example` }))
      for (const row of rows) expect(await at.storage.insertOffice(row)).toBe('inserted')
      expect(await at.storage.offices()).toEqual(rows)
      const [first] = rows as [(typeof rows)[0]]
      expect(await at.storage.insertOffice(first)).toBe('duplicate')
      expect(await at.storage.insertOffice({ ...first, host: 'other' })).toBe('duplicate')
      expect(await at.storage.offices()).toHaveLength(3)
    })

    it('see nothing of one another', async () => {
      const row = await make.stored(at.storage, at.office)
      const other = make.freshId()
      const seen = await at.storage.read(other, async (stores) => [
        await stores.cases.find(row.id),
        await stores.cases.findByTicket(row.ticket),
        await stores.accounts.find(row.loginId),
        await stores.envelopes.list(row.id, { internal: true }),
        await stores.grants.list(row.id, 'reporter'),
        await stores.cases.listOfMember('reporter'),
        await stores.audit.last(),
      ])
      expect(seen).toEqual([null, null, null, [], [], [], null])
    })

    it('may hold the same ids', async () => {
      const row = make.account()
      const inserted = await Promise.all(
        [at.office, make.freshId()].map((one) =>
          at.storage.transact(one, system, ({ accounts }) => accounts.insert(row)),
        ),
      )
      expect(inserted).toEqual(['inserted', 'inserted'])
    })
  })

  describe('audit', () => {
    const list = () => at.storage.read(at.office, ({ audit }) => audit.list(0, 1000))

    it('chains the acts of officers and of the system in their order', async () => {
      const member = make.freshId()
      const caseId = make.freshId()
      await at.storage.transact(at.office, { kind: 'officer', member }, ({ audit }) =>
        audit.append({ kind: 'case-opened', details: { case: caseId } }),
      )
      await at.write(({ audit }) => audit.append({ kind: 'office-founded', details: {} }))
      const entries = await list()
      expect(entries).toMatchObject([
        { sequence: 1, actor: member, time: moment.toISOString(), details: { case: caseId } },
        { sequence: 2, actor: 'system', time: null, kind: 'office-founded' },
      ])
      expect(verifyChain(entries, auditStart(at.office)).ok).toBe(true)
      expect(await at.storage.read(at.office, ({ audit }) => audit.last())).toEqual(entries[1])
      expect(await at.storage.read(at.office, ({ audit }) => audit.list(1, 5))).toEqual([
        entries[1],
      ])
    })

    it('is rolled back with the act it tells of', async () => {
      await at.write(async ({ audit }) => {
        await audit.append({ kind: 'office-founded', details: {} })
        return { ok: false }
      })
      expect(await list()).toEqual([])
    })

    it('tells nothing of a reporter before the day is over', async () => {
      await make.stored(at.storage, at.office)
      expect(await list()).toEqual([])
    })

    it('makes one sorted row of a day’s reports before the next day’s first act', async () => {
      const rows = await Promise.all(
        Array.from({ length: 12 }, () => make.stored(at.storage, at.office)),
      )
      at.today = nextDay
      const late = await make.stored(at.storage, at.office)
      await at.write(({ audit }) => audit.append({ kind: 'profile-published', details: {} }))
      const entries = await list()
      expect(entries.map(({ kind, day: of }) => [kind, of])).toEqual([
        ['reports-received', day],
        ['profile-published', nextDay],
      ])
      expect(entries[0]).toMatchObject({ time: null, actor: 'system' })
      expect(entries[0]?.details).toEqual({ ids: rows.map(({ id }) => id).sort() })
      expect(verifyChain(entries, auditStart(at.office)).ok).toBe(true)
      expect(JSON.stringify(entries)).not.toContain(late.id)
    })

    it('closes every day that passed, though its first transaction fails', async () => {
      await make.stored(at.storage, at.office)
      at.today = nextDay
      await make.stored(at.storage, at.office)
      at.today = '2026-12-01'
      await at.write(async () => ({ ok: false }))
      await at.write(async () => ({ ok: true }))
      expect((await list()).map((entry) => entry.day)).toEqual([day, nextDay])
    })

    it('takes nothing from a reporter but ids', async () => {
      await expect(
        at.storage.transact(at.office, reporter, ({ audit }) =>
          audit.append({ kind: 'case-opened', details: { case: make.freshId() } }),
        ),
      ).rejects.toThrow('ids')
    })
  })

  officeRowsContract(makePlace)
  caseRowsContract(makePlace)
}

/** What an adapter promises whose rows outlive the process. */
export function durabilityContract(makePlace: () => Promise<Place>): void {
  const clock = { today: () => day, now: () => moment }

  it('finds everything again when opened again', async () => {
    const place = await makePlace()
    const office = make.freshId()
    const first = await place.open(clock)
    await first.insertOffice({ office, host: 'wbs.example' })
    const irban = make.freshId()
    const row = await first.transact(office, reporter, (stores) => make.submit(stores, [irban]))
    const content = await first.read(office, ({ envelopes }) =>
      envelopes.list(row.id, { internal: true }),
    )
    await first.close()
    const second = await place.open(clock)
    const found = await second.read(office, async ({ cases, envelopes }) => [
      await cases.listOfMember(irban),
      await envelopes.list(row.id, { internal: true }),
    ])
    expect(found).toEqual([[row], content])
    expect(await second.offices()).toEqual([{ office, host: 'wbs.example' }])
    await second.close()
    await place.remove()
  })
}
