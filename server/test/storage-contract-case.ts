// What every storage adapter promises of the rows of reports: accounts, cases, and what is in them.
import { describe, expect, it } from 'vitest'
import * as make from './storage-fixture.ts'
import { eachOn, type Place } from './storage-place.ts'

const { day, nextDay } = make

export function caseRowsContract(makePlace: () => Promise<Place>): void {
  const at = eachOn(makePlace)

  describe('accounts and cases', () => {
    it('leave the stored row as it was when an id is used twice', async () => {
      const owner = make.account()
      const row = make.caseRow(owner.loginId)
      const answers = await at.write(async ({ accounts, cases }) => [
        await accounts.insert(owner),
        await accounts.insert(make.account({ loginId: owner.loginId, loginVerifier: 'other' })),
        await cases.insert(row),
        await cases.insert({ ...row, ticket: 'OTHER', digest: 'other' }),
        (await accounts.find(owner.loginId))?.loginVerifier,
        await cases.find(row.id),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', 'inserted', 'duplicate', 'v', row])
    })

    it('are listed by account and by holder of a grant, each once', async () => {
      const [irban, other] = [make.freshId(), make.freshId()]
      const mine = await at.write(async (stores) => {
        const row = await make.submit(stores, [irban])
        await stores.grants.insert(make.grant(row.id, irban))
        const second = make.caseRow(row.loginId)
        await stores.cases.insert(second)
        await make.submit(stores, [other])
        return [row, second]
      })
      const [first] = mine
      const lists = await at.storage.read(at.office, async ({ cases }) => [
        await cases.listOfAccount(first?.loginId ?? ''),
        await cases.listOfMember(irban),
        await cases.findByTicket(first?.ticket ?? ''),
      ])
      expect(lists[0]).toHaveLength(2)
      expect(lists[0]).toEqual(expect.arrayContaining(mine))
      expect(lists[1]).toEqual([first])
      expect(lists[2]).toEqual(first)
    })

    it('are walked in order of ticket, each once, without holding all', async () => {
      await at.write(async (stores) => {
        for (let count = 0; count < 5; count += 1) await make.submit(stores, [])
      })
      const seen = await at.storage.read(at.office, async ({ cases }) => {
        const tickets: string[] = []
        for (let page = await cases.listAfter('', 2); page.length > 0; ) {
          tickets.push(...page.map(({ ticket }) => ticket))
          page = await cases.listAfter(tickets.at(-1) ?? '', 2)
        }
        return tickets
      })
      expect(seen).toEqual([...new Set(seen)].sort())
      expect(seen.length).toBeGreaterThanOrEqual(5)
    })

    it('move their mirror only from what the mover saw', async () => {
      const row = await make.stored(at.storage, at.office)
      const answers = await at.write(async ({ cases }) => [
        await cases.move(row.id, row, { status: 'verifying', workflow: '{}' }, nextDay),
        await cases.move(row.id, row, { status: 'closed', workflow: '' }, nextDay),
        await cases.move(row.id, { status: 'verifying', workflow: '' }, row, nextDay),
        await cases.find(row.id),
      ])
      expect(answers).toEqual([
        ...['moved', 'stale', 'stale'],
        { ...row, status: 'verifying', workflow: '{}', changed: nextDay },
      ])
    })

    it('are never touched back in time', async () => {
      const row = await make.stored(at.storage, at.office)
      await at.write(async ({ cases }) => {
        await cases.touch(row.id, nextDay)
        await cases.touch(row.id, day)
      })
      const found = await at.storage.read(at.office, ({ cases }) => cases.find(row.id))
      expect(found?.changed).toBe(nextDay)
    })
  })

  describe('an account in the place of another', () => {
    it('has all its cases, and nothing is left of the first, its sessions neither', async () => {
      const [first, second, stranger] = [make.account(), make.account(), make.account()]
      const cases = [make.caseRow(first.loginId), make.caseRow(first.loginId)]
      const foreign = make.caseRow(stranger.loginId)
      const session = { tokenHash: make.freshId(), loginId: first.loginId, day }
      await at.write(async (stores) => {
        for (const one of [first, second, stranger]) await stores.accounts.insert(one)
        for (const one of [...cases, foreign]) await stores.cases.insert(one)
        await stores.reporterSessions.insert(session)
      })
      const left = await at.write(async (stores) => {
        await stores.cases.moveAccount(first.loginId, second.loginId)
        await stores.accounts.remove(first.loginId)
        return [
          await stores.accounts.find(first.loginId),
          await stores.reporterSessions.find(session.tokenHash),
          await stores.cases.listOfAccount(first.loginId),
          await stores.cases.find(foreign.id),
        ]
      })
      expect(left).toEqual([null, null, [], foreign])
      const moved = await at.storage.read(at.office, (stores) =>
        stores.cases.listOfAccount(second.loginId),
      )
      expect(moved).toHaveLength(2)
      const expected = cases.map((one) => ({ ...one, loginId: second.loginId }))
      expect(moved).toEqual(expect.arrayContaining(expected))
    })

    it('comes before the first is removed, or nothing is', async () => {
      const row = await make.stored(at.storage, at.office)
      await expect(at.write(({ accounts }) => accounts.remove(row.loginId))).rejects.toThrow()
      const found = await at.storage.read(at.office, ({ accounts }) => accounts.find(row.loginId))
      expect(found).not.toBeNull()
    })

    it('moves one case to a new author, and nothing else of it', async () => {
      const [row, other] = [
        await make.stored(at.storage, at.office),
        await make.stored(at.storage, at.office),
      ]
      const author = make.freshId()
      const found = await at.write(async ({ cases }) => {
        await cases.moveAuthor(row.id, author)
        return [await cases.find(row.id), await cases.find(other.id)]
      })
      expect(found).toEqual([{ ...row, author }, other])
    })
  })

  describe('grants', () => {
    it('are served to their holder alone', async () => {
      const [row, irban] = [await make.stored(at.storage, at.office), make.freshId()]
      const own = make.grant(row.id, irban)
      const answers = await at.write(async ({ grants }) => [
        await grants.insert(own),
        await grants.insert({ ...own, member: make.freshId() }),
        await grants.list(row.id, irban),
        await grants.holds(row.id, irban),
        await grants.holds(row.id, make.freshId()),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', [own], true, false])
    })

    it('go with their holder, from one case and no other', async () => {
      const [row, other] = [
        await make.stored(at.storage, at.office),
        await make.stored(at.storage, at.office),
      ]
      const [leaver, stays] = [make.freshId(), make.freshId()]
      const held = [
        make.grant(row.id, leaver),
        make.grant(other.id, leaver),
        make.grant(row.id, stays),
      ]
      const left = await at.write(async ({ grants }) => {
        for (const one of held) await grants.insert(one)
        await grants.insert(make.grant(row.id, leaver, { expires: day }))
        await grants.remove(row.id, leaver)
        return [
          await grants.list(row.id, leaver),
          await grants.list(other.id, leaver),
          await grants.list(row.id, stays),
        ]
      })
      expect(left).toEqual([[], [held[1]], [held[2]]])
    })

    it('that are wraps go when their last day is over', async () => {
      const [row, irban] = [await make.stored(at.storage, at.office), make.freshId()]
      const half = make.grant(row.id, irban)
      const wrap = make.grant(row.id, irban, { expires: day })
      const left = await at.write(async ({ grants }) => {
        await grants.insert(half)
        await grants.insert(wrap)
        await grants.removeExpired(day)
        const onItsDay = await grants.list(row.id, irban)
        await grants.removeExpired(nextDay)
        return [onItsDay.length, await grants.list(row.id, irban)]
      })
      expect(left).toEqual([2, [half]])
    })

    it('belong to a case that is stored', async () => {
      await expect(
        at.write(({ grants }) => grants.insert(make.grant(make.freshId(), make.freshId()))),
      ).rejects.toThrow()
    })
  })

  describe('envelopes', () => {
    it('are listed and counted with and without the vaults of officers alone', async () => {
      const row = await make.stored(at.storage, at.office)
      const note = make.envelope(row.id, { vault: 'internal' })
      const paper = make.envelope(row.id, { vault: 'examination' })
      await at.write(({ envelopes }) => envelopes.insert(note))
      await at.write(({ envelopes }) => envelopes.insert(paper))
      const [all, open, counts] = await at.storage.read(
        at.office,
        async ({ envelopes }) =>
          [
            await envelopes.list(row.id, { internal: true }),
            await envelopes.list(row.id, { internal: false }),
            [
              await envelopes.count(row.id, { internal: true }),
              await envelopes.count(row.id, { internal: false }),
              await envelopes.count(make.freshId(), { internal: true }),
            ],
          ] as const,
      )
      expect(all).toHaveLength(5)
      expect(open).toHaveLength(3)
      for (const one of [note, paper]) {
        expect(all).toContainEqual(one)
        expect(open).not.toContainEqual(one)
      }
      expect(counts).toEqual([5, 3, 0])
    })

    it('give the opening and the report first, and nothing that officers wrote', async () => {
      const row = await make.stored(at.storage, at.office)
      const officer = make.officer()
      const reply = make.envelope(row.id, { author: officer.member })
      await at.write(async ({ envelopes, officers }) => {
        await officers.insert(officer)
        await envelopes.insert(reply)
      })
      const first = await at.storage.read(at.office, ({ envelopes }) =>
        envelopes.listFirst(row.id, make.freshId()),
      )
      expect(first.map((one) => one.class).sort()).toEqual(['content', 'opening'])
      expect(first.every((one) => one.first && one.vault === 'report')).toBe(true)
    })

    it('give with them the epochs of `report`, and what one author and no officer wrote there', async () => {
      const row = await make.stored(at.storage, at.office)
      const officer = make.officer()
      const author = officer.member
      const epoch = make.envelope(row.id, { class: 'epoch', epoch: make.freshId(), author })
      const receipt = make.envelope(row.id, { author })
      const message = make.envelope(row.id)
      const note = make.envelope(row.id, { vault: 'internal', author })
      await at.write(async ({ envelopes, officers }) => {
        await officers.insert(officer)
        for (const one of [epoch, receipt, message, note]) await envelopes.insert(one)
      })
      const first = await at.storage.read(at.office, ({ envelopes }) =>
        envelopes.listFirst(row.id, author),
      )
      const ids = first.filter((one) => !one.first).map((one) => one.id)
      expect(ids.sort()).toEqual([epoch.id, receipt.id, message.id].sort())
    })

    it('answer duplicate for a known id and keep its bytes', async () => {
      const row = await make.stored(at.storage, at.office)
      const one = make.envelope(row.id)
      const answers = await at.write(async ({ envelopes }) => [
        await envelopes.insert(one),
        await envelopes.insert({ ...one, bytes: new Uint8Array([1]) }),
        await envelopes.find(row.id, one.id),
        await envelopes.find(row.id, make.freshId()),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', one, null])
    })

    it('let one epoch alone follow another', async () => {
      const row = await make.stored(at.storage, at.office)
      const founding = { vault: 'internal', class: 'epoch', epoch: '' } as const
      const before = await at.write(async ({ envelopes }) => {
        const seen = await envelopes.hasEpoch(row.id, 'internal', '')
        await envelopes.insert(make.envelope(row.id, founding))
        await envelopes.insert(make.envelope(row.id, { ...founding, class: 'content' }))
        return seen
      })
      const after = await at.storage.read(at.office, async ({ envelopes }) => [
        await envelopes.hasEpoch(row.id, 'internal', ''),
        await envelopes.hasEpoch(row.id, 'internal', make.freshId()),
        await envelopes.hasEpoch(row.id, 'report', ''),
      ])
      expect([before, ...after]).toEqual([false, true, false, false])
      await expect(
        at.write(({ envelopes }) => envelopes.insert(make.envelope(row.id, founding))),
      ).rejects.toThrow()
    })
  })

  describe('evidence', () => {
    it('is listed by case and found by id, each once', async () => {
      const row = await make.stored(at.storage, at.office)
      const one = make.evidence(row.id)
      const answers = await at.write(async (stores) => [
        await stores.evidence.insert(one),
        await stores.evidence.insert(one),
        await stores.evidence.list(row.id),
        await stores.evidence.find(one.id),
        await stores.evidence.find(make.freshId()),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', [one], one, null])
    })
  })

  describe('uploads', () => {
    const part = { owner: 'o', upload: 'u', number: 0, sha256: 'a', bytes: 10, day }

    it('take a part once, and say when it differs', async () => {
      const answers = await at.write(async ({ uploads }) => [
        await uploads.insert({ ...part, number: 10 }),
        await uploads.insert(part),
        await uploads.insert({ ...part, number: 2 }),
        await uploads.insert(part),
        await uploads.insert({ ...part, sha256: 'b' }),
        (await uploads.list('o', 'u')).map(({ number }) => number),
        await uploads.bytesOf('o'),
        await uploads.bytesOf('nobody'),
      ])
      expect(answers.slice(0, 5)).toEqual([...Array(3).fill('inserted'), 'duplicate', 'differs'])
      expect(answers.slice(5)).toEqual([[0, 2, 10], 30, 0])
    })

    it('are removed by name, or when begun before a day', async () => {
      const swept = await at.write(async ({ uploads }) => {
        await uploads.insert(part)
        await uploads.insert({ ...part, number: 1, day: nextDay })
        await uploads.insert({ ...part, upload: 'new', day: nextDay })
        await uploads.insert({ ...part, upload: 'done', day: nextDay })
        await uploads.remove('o', 'done')
        return uploads.removeBefore(nextDay)
      })
      expect(swept).toEqual([{ owner: 'o', upload: 'u' }])
      const left = await at.storage.read(at.office, async ({ uploads }) => [
        await uploads.list('o', 'u'),
        await uploads.bytesOf('o'),
      ])
      expect(left).toEqual([[], 10])
    })
  })

  describe('spent tokens', () => {
    it('are spent once, and forgotten when too old to be used', async () => {
      const [old, fresh] = [make.freshId(), make.freshId()]
      const answers = await at.write(async ({ spentTokens }) => [
        await spentTokens.insert(old, day),
        await spentTokens.insert(old, nextDay),
        await spentTokens.insert(fresh, nextDay),
        await spentTokens.removeBefore(nextDay),
        await spentTokens.has(old),
        await spentTokens.has(fresh),
      ])
      expect(answers).toEqual(['inserted', 'duplicate', 'inserted', undefined, false, true])
    })
  })
}
