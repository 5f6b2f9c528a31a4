// A root out of the offline ceremony, at the desk of whoever publishes it.
import { thresholdOf } from '@kentongan/sealed/next-root'
import { addDays, rootDays } from '@kentongan/sealed/office'
import { newOfficeSecret, officeKeysOf } from '@kentongan/sealed/office-secret'
import { signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  must,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { renew } from '../src/worker/officers.ts'
import { publishRoot, readRoot } from '../src/worker/root-file.ts'
import { deskOf } from './desk-fixture.ts'

describe('the file of a ceremony', () => {
  let office: TestOffice
  let founder: TestOfficer
  let verifier: TestOfficer
  beforeEach(async () => {
    office = await openTestOffice()
    founder = office.officers[0] as TestOfficer
    verifier = office.officers[2] as TestOfficer
  }, 60_000)

  /** As the recovery page writes it. */
  async function fileOf(
    signers: readonly TestOfficer[],
    key = office.keys.root,
    version = 2,
  ): Promise<string> {
    const { root, rootHash } = await office.office()
    const day = office.server.today()
    const fields = {
      ...{ ...root, version, previous: rootHash, day, threshold: thresholdOf(signers.length) },
      expires: addDays(day, rootDays[1]),
      signers: signers.map(({ keys }) => base64url(keys.signing.key)),
    }
    const signed = signStatement('root', fields, key)
    return JSON.stringify({ root: signed, directory: null, renewal: null, profile: null })
  }

  it('is shown before it is published, and then lasts longer', async () => {
    const { state } = await deskOf(office, founder)
    const text = await fileOf([founder])
    const shown = must(await readRoot(state, text))
    expect(shown).toMatchObject({ version: 2, signers: ['Inspektur Uji'], needsSecond: false })
    expect((await office.office()).root.version).toBe(1)
    expect(must(await publishRoot(state, text)).proposal).toBeNull()
    expect((await office.office()).root.version).toBe(2)
  })

  it('puts another in the place of the only signer, who need not be there', async () => {
    const text = await fileOf([verifier])
    const before = await office.office()
    const { state } = await deskOf(office, verifier)
    must(await publishRoot(state, text))
    const after = await office.office()
    expect(after.root.signers).toEqual([base64url(verifier.keys.signing.key)])
    expect(after.directory.members).toEqual(before.directory.members)
    expect(after.profile).toEqual(before.profile)
    const old = await deskOf(office, founder)
    expect(await renew(old.state)).toEqual({ ok: false, code: 'not-allowed' })
  })

  it('opens an office whose root and list have both expired', async () => {
    office.server.wait(401 * 86_400)
    const { state } = await deskOf(office, founder)
    expect(state.expired).toBe(true)
    must(await publishRoot(state, await fileOf([founder])))
    expect(state.expired).toBe(false)
  })

  it('is refused when it is another office’s, skips a version, or is for somebody else to publish', async () => {
    const stranger = await officeKeysOf(newOfficeSecret())
    const { state } = await deskOf(office, verifier)
    const refused = { ok: false, code: 'root-refused' }
    expect(await publishRoot(state, await fileOf([verifier], stranger.root))).toEqual(refused)
    expect(await publishRoot(state, await fileOf([verifier], office.keys.root, 3))).toEqual(refused)
    for (const text of ['', '{}', 'null', '{"root":1}']) {
      expect(await readRoot(state, text)).toEqual(refused)
    }
    const theirs = await fileOf([founder])
    expect(await publishRoot(state, theirs)).toEqual({ ok: false, code: 'not-allowed' })
    expect((await office.office()).root.version).toBe(1)
  })
})
