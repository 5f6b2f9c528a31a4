// What a day leaves behind is gone in time, and nothing that anybody still needs.
import { envelopeIdOfBytes } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { base32 } from '@kentongan/sealed/text'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../src/http/token.ts'
import { openRegistry } from '../src/office/registry.ts'
import { newSweep } from '../src/sweep.ts'
import { ageFile, catchSubmission, hybrid } from './caught-submission.ts'
import { intakeToken, openTestOffice, origin, type TestOffice } from './office-server.ts'
import { sendSample } from './sample-report.ts'

const dayLong = 86_400

let test: TestOffice
let sweep: () => Promise<void>

beforeEach(async () => {
  test = await openTestOffice()
  const { storage, blobs, now } = test.server
  sweep = newSweep({ storage, blobs, now, registry: await openRegistry(storage) })
})

const put = async (token: string, upload: string) => {
  const response = await test.server.app.fetch(
    new Request(`${origin}/api/evidence/${upload}/0`, {
      method: 'PUT',
      headers: {
        origin,
        'content-type': 'application/octet-stream',
        authorization: `Intake ${token}`,
      },
      body: await ageFile([await hybrid()], 1_000),
    }),
  )
  expect(response.status).toBe(200)
}

const days = async (count: number) => {
  for (let day = 0; day < count; day += 1) {
    test.server.wait(dayLong)
    await sweep()
  }
}

const read = <T>(work: Parameters<typeof test.server.storage.read<T>>[1]) =>
  test.server.storage.read(test.keys.office, work)

describe('the daily sweep', () => {
  it('forgets a spent token once it could not be shown any more, and not before', async () => {
    const caught = await catchSubmission(test)
    expect((await caught.send(caught.frame())).status).toBe(201)
    const isKept = () => read(({ spentTokens }) => spentTokens.has(sha256(caught.token)))
    await days(2)
    expect(await isKept()).toBe(true)
    await days(1)
    expect(await isKept()).toBe(false)
  })

  it('forgets an upload that nobody finished', async () => {
    const token = await intakeToken(test.server.browser())
    const upload = base32(randomSecret(16))
    await put(token, upload)
    const rows = () => read(({ uploads }) => uploads.list(sha256(token), upload))
    await days(2)
    expect(await rows()).toHaveLength(1)
    await days(1)
    expect(await rows()).toEqual([])
  })

  it('removes kept evidence that no row names, and none that one does', async () => {
    const file = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(5_000)])
    await sendSample(test, {
      files: [{ file, name: 'bukti.jpg', type: 'image/jpeg', caption: '' }],
    })
    const { blobs } = test.server
    const [named] = blobs.kept.keys()
    const lost = await ageFile([await hybrid()], 1_000)
    await blobs.putPart('A'.repeat(26), 0, lost)
    await blobs.keep('A'.repeat(26), envelopeIdOfBytes(lost), [sha256(lost)])
    await sweep()
    await days(2)
    expect(blobs.kept.size).toBe(2)
    await days(1)
    expect([...blobs.kept.keys()]).toEqual([named])
  })

  it('ends yesterday’s sessions', async () => {
    const [inspector] = test.officers
    const row = () =>
      read(({ officerSessions }) =>
        officerSessions.find(sha256((inspector?.fetch.cookie() ?? '').split('=')[1] ?? '')),
      )
    expect(await row()).not.toBeNull()
    await days(1)
    expect(await row()).toBeNull()
  })
})
