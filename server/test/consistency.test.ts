// A submission is taken whole and consistent, once, or not at all.
import { randomSecret } from '@kentongan/sealed/keys'
import { base32 } from '@kentongan/sealed/text'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { idOfParts } from '../src/envelope/check.ts'
import {
  ageFile,
  type CaughtSubmission,
  catchSubmission,
  expectRefused,
  hybrid,
} from './caught-submission.ts'
import { openTestOffice, type TestOffice } from './office-server.ts'

let test: TestOffice
let caught: CaughtSubmission

const nobody = `${'A'.repeat(51)}0`
const refused = (code: string, status = 422) =>
  expectRefused(test, caught, caught.send(caught.frame()), status, code)
const memberGrants = () => caught.head.grants.filter((one) => one.member.length === 52)

beforeEach(async () => {
  caught = await catchSubmission(test)
})

describe('what does not belong together', () => {
  beforeAll(async () => {
    test = await openTestOffice()
  })

  const cases: readonly [string, () => void][] = [
    [
      'two openings',
      () => {
        caught.report.class = 'opening'
      },
    ],
    [
      'no opening',
      () => {
        for (const one of caught.head.envelopes) one.class = 'content'
      },
    ],
    [
      'two identities',
      () => {
        caught.report.vault = 'identity'
        caught.replace(caught.report, caught.blobs.at(-1) as Uint8Array)
      },
    ],
    [
      'another author',
      () => {
        caught.report.author = test.officers[0]?.keys.member ?? ''
      },
    ],
    [
      'a vault that officers found',
      () => {
        caught.report.vault = 'internal'
      },
    ],
    [
      'two epochs',
      () => {
        caught.report.epoch = caught.report.id
      },
    ],
    [
      'an act of an officer',
      () => {
        caught.report.class = 'status'
      },
    ],
    [
      'a pair',
      () => {
        caught.report.pair = base32(randomSecret(16))
      },
    ],
    [
      'two grants to one member',
      () => {
        const [first, second] = memberGrants()
        if (first !== undefined && second !== undefined) second.member = first.member
      },
    ],
    [
      'a grant to nobody of this office',
      () => {
        const [first] = memberGrants()
        if (first !== undefined) first.member = nobody
      },
    ],
    [
      'no grant to the reporter',
      () => {
        const at = caught.head.grants.findIndex((one) => one.member === 'reporter')
        caught.head.grants.splice(at, 1)
        caught.blobs.splice(1 + at, 1)
      },
    ],
    [
      'grants to the reporter and recovery alone',
      () => {
        for (const grant of memberGrants()) {
          const at = caught.head.grants.indexOf(grant)
          caught.head.grants.splice(at, 1)
          caught.blobs.splice(1 + at, 1)
        }
      },
    ],
  ]
  it.each(cases)('refuses %s', async (_, change) => {
    change()
    await refused('not-consistent')
  })

  it('refuses neither an account nor a session', async () => {
    caught.head.account = null
    caught.blobs.shift()
    await refused('not-consistent')
  })

  it('refuses a submission without its identity envelope', async () => {
    caught.remove(caught.identity)
    await refused('malformed', 400)
  })

  it('refuses an identity of another size: what was chosen would show', async () => {
    caught.replace(caught.identity, await ageFile([await hybrid()], 8_192))
    await refused('not-consistent')
  })

  it('refuses evidence that nobody uploaded', async () => {
    const part = Buffer.alloc(32)
    const evidence = {
      ...caught.report,
      id: idOfParts([part]),
      vault: 'original',
      upload: base32(randomSecret(16)),
      bytes: 10,
      parts: [part.toString('base64url')],
    }
    caught.head.evidence = [evidence]
    await refused('part-missing', 409)
    caught.head.evidence = [{ ...evidence, id: nobody }]
    await refused('envelope-not-as-named')
  })
})

describe('what is whole', () => {
  beforeAll(async () => {
    test = await openTestOffice()
  })

  it('is stored once, however often it is sent, and never as something else', async () => {
    const first = await caught.send(caught.frame())
    expect(first.status).toBe(201)
    const { ticket } = (await first.json()) as { ticket: string }
    const again = await caught.send(caught.frame(), { authorization: null })
    expect([again.status, await again.json()]).toEqual([200, { ticket }])
    const differs = async (change: Record<string, null> = {}) => {
      const changed = await caught.send(caught.frame(), change)
      expect([changed.status, await changed.json()]).toEqual([
        409,
        { error: { code: 'case-differs' } },
      ])
    }
    const lock = caught.blobs[0] as Uint8Array
    caught.blobs[0] = Uint8Array.from(lock).fill(0, -1)
    await differs({ authorization: null })
    caught.blobs[0] = lock
    const [grant, other] = memberGrants()
    if (grant !== undefined && other !== undefined) grant.member = other.member
    await differs()
    await differs({ authorization: null })
    const member = test.officers[0]?.keys.member ?? ''
    const { office } = test.keys
    const listed = await test.server.storage.read(office, ({ cases }) => cases.listOfMember(member))
    expect(listed).toHaveLength(1)
  })

  it('is stored once when both answers are awaited at the same time', async () => {
    const answers = await Promise.all(
      [caught.frame(), caught.frame()].map((one) => caught.send(one)),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([200, 201])
  })

  it('takes each token once', async () => {
    expect((await caught.send(caught.frame())).status).toBe(201)
    const spent = { authorization: `Intake ${caught.token}` }
    const next = await catchSubmission(test)
    const response = await next.send(next.frame(), spent)
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: { code: 'intake-token-spent' } },
    ])
  })
})
