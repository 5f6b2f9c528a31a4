// What must never be stored is refused with a stable code, and leaves no trace.
import { encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { envelopeIdOfBytes } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { base32 } from '@kentongan/sealed/text'
import { beforeAll, beforeEach, describe, it } from 'vitest'
import {
  ageFile,
  type CaughtSubmission,
  catchSubmission,
  classical,
  expectRefused,
  hybrid,
} from './caught-submission.ts'
import { openTestOffice, origin, type TestOffice } from './office-server.ts'

let test: TestOffice
let caught: CaughtSubmission

const refused = (answer: Promise<Response>, status: number, code: string) =>
  expectRefused(test, caught, answer, status, code)

beforeAll(async () => {
  test = await openTestOffice()
})

beforeEach(async () => {
  caught = await catchSubmission(test)
})

describe('what is not sealed', () => {
  it('refuses plaintext', async () => {
    caught.replace(
      caught.report,
      new TextEncoder().encode('Saya melaporkan pungutan liar. '.repeat(300)),
    )
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
  })

  it('refuses plaintext that wears an age header’s first line', async () => {
    caught.replace(
      caught.report,
      new TextEncoder().encode(`age-encryption.org/v1\n${'teks biasa '.repeat(400)}`),
    )
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
  })

  it('refuses a file sealed to a classical recipient only', async () => {
    caught.replace(caught.report, await ageFile([await classical()], 4_096))
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
  })

  it('refuses a mix of post-quantum and classical stanzas', async () => {
    for (const recipients of [
      [await hybrid(), await classical()],
      [await classical(), await hybrid()],
    ]) {
      // The age library takes such a mix, and its classical stanza would open the file.
      caught.replace(caught.report, await ageFile(recipients, 4_096))
      await refused(caught.send(caught.frame()), 422, 'not-sealed')
    }
  })

  it('refuses a second post-quantum stanza', async () => {
    caught.replace(caught.report, await ageFile([await hybrid(), await hybrid()], 4_096))
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
  })

  it('refuses a plaintext lock and a plaintext grant', async () => {
    const [lock, grant] = caught.blobs
    caught.blobs[0] = new TextEncoder().encode('x'.repeat(lock?.length ?? 0))
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
    caught.blobs[0] = lock as Uint8Array
    caught.blobs[1] = new TextEncoder().encode('x'.repeat(grant?.length ?? 0))
    const [first] = caught.head.grants
    if (first !== undefined) first.id = envelopeIdOfBytes(caught.blobs[1])
    await refused(caught.send(caught.frame()), 422, 'not-sealed')
  })

  it('refuses plaintext evidence, and stores no part of it', async () => {
    const upload = base32(randomSecret(16))
    const put = (bytes: Uint8Array<ArrayBuffer>) =>
      test.server.app.fetch(
        new Request(`${origin}/api/evidence/${upload}/0`, {
          method: 'PUT',
          headers: { origin, 'content-type': frameType, authorization: `Intake ${caught.token}` },
          body: bytes,
        }),
      )
    await refused(put(new TextEncoder().encode('%PDF-1.7 '.repeat(999))), 422, 'not-sealed')
    const classicalFile = Uint8Array.from(await ageFile([await classical()], 4_096))
    await refused(put(classicalFile), 422, 'not-sealed')
  })
})

describe('what does not fit', () => {
  it('refuses a body over the limit before it is read, and when nobody says how long it is', async () => {
    const long = new Uint8Array(submissionBytesMax + 1)
    const declared = { 'content-length': String(long.length) }
    await refused(caught.send(long, declared), 413, 'too-large')
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    })
    await refused(caught.send(endless), 413, 'too-large')
  })

  it('refuses an envelope larger than any report', async () => {
    caught.replace(caught.report, await ageFile([await hybrid()], 300_000))
    await refused(caught.send(caught.frame()), 413, 'too-large')
  })

  it('refuses bytes that are not what they are called', async () => {
    const envelope = caught.head.envelopes[1]
    if (envelope !== undefined) envelope.id = `${'A'.repeat(51)}0`
    await refused(caught.send(caught.frame()), 422, 'envelope-not-as-named')
  })

  it('refuses junk, and a frame with something after it', async () => {
    await refused(caught.send(new Uint8Array(randomSecret(5_000))), 400, 'malformed')
    const one = caught.frame()
    const longer = new Uint8Array(one.length + 3)
    longer.set(one)
    await refused(caught.send(longer), 400, 'malformed')
    await refused(
      caught.send(encodeFrame(caught.head, [...caught.blobs, randomSecret()])),
      400,
      'malformed',
    )
    await refused(
      caught.send(encodeFrame({ ...caught.head, note: 'x' }, caught.blobs)),
      400,
      'malformed',
    )
  })
})

describe('who sends it, and how', () => {
  it('refuses a compressed body', async () => {
    for (const coding of ['gzip', 'br', 'zstd', 'identity']) {
      await refused(
        caught.send(caught.frame(), { 'content-encoding': coding }),
        415,
        'encoding-not-allowed',
      )
    }
  })

  it('refuses another content type, or none', async () => {
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      null,
    ]) {
      await refused(caught.send(caught.frame(), { 'content-type': type }), 415, 'type-not-allowed')
    }
  })

  it('refuses a foreign origin, a nameless one, and none', async () => {
    for (const foreign of [
      'https://jahat.example',
      'http://wbs.example.go.id',
      `${origin}.jahat.example`,
      'null',
      null,
    ]) {
      await refused(caught.send(caught.frame(), { origin: foreign }), 403, 'origin-not-allowed')
    }
  })

  it('refuses to store without a token, with one made up, and with one altered', async () => {
    const last = caught.token.at(-2) === 'A' ? 'B' : 'A'
    for (const authorization of [
      null,
      'Intake',
      `Intake ${'A'.repeat(75)}`,
      `Intake ${caught.token.slice(0, -2)}${last}${caught.token.at(-1)}`,
      `Bearer ${caught.token}`,
    ]) {
      await refused(caught.send(caught.frame(), { authorization }), 403, 'intake-token-not-valid')
    }
  })

  it('refuses a token after the day after its own', async () => {
    const days = 2 * 86_400
    test.server.wait(days)
    await refused(caught.send(caught.frame()), 403, 'intake-token-not-valid')
    test.server.wait(-days)
  })
})
