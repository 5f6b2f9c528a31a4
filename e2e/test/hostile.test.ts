// A lying server before real browsers: what each side is told of it, in Indonesian, and never as nothing.
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { loadOffice } from '@kentongan/client/office'
import { nextDirectory, publish } from '@kentongan/client/publish'
import { demoCases } from '@kentongan/demo/cases'
import { dayOf } from '@kentongan/domain/calendar'
import type { CaseList } from '@kentongan/domain/wire/case'
import { encodeFrame } from '@kentongan/domain/wire/frame'
import type { OfficeAnswer } from '@kentongan/domain/wire/office'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import {
  inCase,
  inJson,
  type LyingProxy,
  type ServedHead,
  startLyingProxy,
} from '../src/lying-proxy.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { signInWithCode } from '../src/reporter-page.ts'

let proxy: LyingProxy
let office: TestOffice
let context: BrowserContext
let page: Page
/** A case in which both sides have written. */
const title = demoCases[2]?.title ?? ''
let code: string

beforeAll(async () => {
  proxy = await startLyingProxy()
  office = await startTestOffice(3, { origin: proxy.origin })
  proxy.forwardTo(office.demo.server.origin)
  const account = office.demo.logins.accounts.find((one) =>
    one.reports.some((report) => report.title === title),
  )
  code = account?.code ?? ''
})
afterAll(async () => {
  await office?.stop()
  await proxy?.close()
})
beforeEach(async () => {
  proxy.tell(null)
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
})
afterEach(() => context.close())

const says = (text: string) => page.getByText(text).first().waitFor()
const ownOffice = (change: (office: NonNullable<OfficeAnswer['office']>) => unknown) =>
  inJson('/api/office', (answer: OfficeAnswer) => {
    if (answer.office !== null) change(answer.office)
    return answer
  })

/** Serves of a case only these envelopes; the server has no order, so which is which goes by the wire. */
const keepOnly = (keeps: (one: ServedHead['envelopes'][number], reporter: string) => boolean) =>
  inCase((head, _, envelopes) => {
    const reporter = head.envelopes.find((one) => one.class === 'opening')?.author ?? ''
    const kept = head.envelopes.map((one) => keeps(one, reporter))
    head.envelopes = head.envelopes.filter((_one, at) => kept[at])
    envelopes.splice(0, envelopes.length, ...envelopes.filter((_one, at) => kept[at]))
  })

describe('the form, before a server that lies about its office', () => {
  const refuses = async () => {
    await page.goto(`${proxy.origin}/lapor`)
    await says('tidak ada yang disegel atau dikirim')
    expect(await page.getByRole('button', { name: 'Lanjut' }).count()).toBe(0)
    await page.getByText('Jalur pengaduan lain').first().waitFor()
  }

  it('seals nothing to a list of officers that its signers did not sign', async () => {
    proxy.tell(
      ownOffice((served) => {
        served.directory.signatures = served.renewal.signatures
      }),
    )
    await refuses()
  })

  it('seals nothing to an officer whose key was swapped', async () => {
    proxy.tell(ownOffice((served) => served.cards.splice(0, 1, served.cards[1] as never)))
    await refuses()
  })

  it('seals nothing to an office with another root than its name', async () => {
    proxy.tell(ownOffice((served) => (served.office = `${'A'.repeat(51)}0`)))
    await refuses()
  })
})

describe('a reporter, before a server that lies about their report', () => {
  const signIn = () => signInWithCode(page, proxy.origin, code)

  it('is told of a message that a later one names and the server keeps', async () => {
    proxy.tell(keepOnly((one, reporter) => one.class !== 'content' || one.author === reporter))
    await signIn()
    await says('Satu pesan yang seharusnya ada tidak diberikan oleh server.')
  })

  it('is told of a part that was changed, and does not see it', async () => {
    proxy.tell(
      inCase((head, _, envelopes) => {
        const at = head.envelopes.findIndex(
          (one) => one.vault === 'report' && one.class === 'content',
        )
        const bytes = envelopes[at]
        if (bytes === undefined) throw new Error('no envelope')
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      }),
    )
    await signIn()
    await says('Satu bagian laporan ini tidak asli atau berubah, dan tidak ditampilkan.')
  })

  it('is told of a part that is served twice', async () => {
    proxy.tell(
      inCase((head, _, envelopes) => {
        head.envelopes.push(...head.envelopes.slice(-1))
        envelopes.push(...envelopes.slice(-1))
      }),
    )
    await signIn()
    await says('Server memberikan satu bagian laporan ini dua kali.')
  })

  it('is told that a report cannot be opened when its keys are withheld, and not that there is none', async () => {
    proxy.tell(inCase((_, grants) => grants.splice(0)))
    await page.goto(`${proxy.origin}/masuk`)
    await page.getByLabel('Kode Akun').fill(code)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await says('Satu laporan pada akun ini tidak dapat dibuka.')
  })

  it('is told that the report itself was not given, and not that nothing was written', async () => {
    proxy.tell(keepOnly((one) => one.class === 'opening'))
    await signIn()
    await says('Isi laporan ini tidak diberikan server')
    await page.getByText('Ada yang tidak cocok').first().waitFor()
  })

  it('with an account that is served without reports is told what that may mean', async () => {
    proxy.tell(inJson('/api/reporter/cases', () => ({ cases: [] })))
    await page.goto(`${proxy.origin}/masuk`)
    await page.getByLabel('Kode Akun').fill(code)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await says('Jika Anda pernah mengirim pengaduan dengan kode ini, server tidak memberikannya')
  })

  it('is warned of a lock that their code did not make', async () => {
    proxy.tell(
      inJson('/api/reporter/session', (answer: { lock: string }) => ({
        ...answer,
        lock: `${answer.lock.slice(0, -8)}AAAAAAAA`,
      })),
    )
    await page.goto(`${proxy.origin}/masuk`)
    await page.getByLabel('Kode Akun').fill(code)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await says('Server memberikan kunci yang tidak dibuat oleh kode ini.')
  })
})

describe('an officer, before a server that lies about a case', () => {
  // Officers in turn: a code is good once, and the next one takes half a minute.
  const turns = [
    ...['verifikator1', 'verifikator2', 'pengelola', 'inspektur', 'inspektur', 'pengelola'],
    'verifikator1',
  ]
  let username = ''
  const signIn = async () => {
    username = turns.shift() ?? ''
    const login = office.officer(username)
    await signInAtDesk(page, proxy.origin, { login, totp: await nextTotp(login) })
    await page.getByRole('link', { name: title }).waitFor()
  }
  const again = async () => {
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
  }

  it('is told of a case that was read here and is withheld, and to ask about a backup', async () => {
    await signIn()
    await openCase(page, title)
    await again()
    proxy.tell(
      inJson('/api/cases', ({ cases }: CaseList) => ({
        cases: cases.filter((one) => one.ticket !== ticketOfCase()),
      })),
    )
    await page.reload()
    await unlock()
    await says('Server tidak lagi memberikan perkara yang pernah Anda buka')
    await says('cadangan')
  })

  it('is told of parts that were read here and are gone, as after a restore', async () => {
    await signIn()
    await openCase(page, title)
    await again()
    proxy.tell(keepOnly((one, reporter) => one.author === reporter))
    await openCase(page, title)
    await says('yang pernah Anda baca di peramban ini tidak lagi diberikan server.')
    await says('Tanyakan kepada pengelola server apakah cadangan baru saja dipulihkan.')
  })

  it('is told of a status that the server has and nobody signed', async () => {
    await signIn()
    proxy.tell(
      inCase((head) => {
        head.case.status = 'closed'
      }),
    )
    await openCase(page, title)
    await says('Yang berlaku adalah yang ditandatangani.')
  })

  it('is told that the case went on without them when an epoch is sealed to somebody else', async () => {
    await signIn()
    proxy.tell(
      inCase((head, _, envelopes) => {
        const at = head.envelopes.findIndex(
          (one) => one.vault === 'report' && one.class === 'content',
        )
        const [wire, sealed] = [head.envelopes[at], envelopes[at]]
        if (wire === undefined || sealed === undefined) throw new Error('no envelope')
        // The stanza's share: whoever has the key of this vault cannot open it any more.
        const bytes = Uint8Array.from(sealed).fill('A'.charCodeAt(0), 60, 70)
        head.envelopes.push({ ...wire, id: `${'B'.repeat(51)}0`, class: 'epoch' })
        envelopes.push(bytes)
      }),
    )
    await openCase(page, title)
    await says('Perkara ini berlanjut dengan kunci baru yang tidak diberikan kepada Anda.')
  })

  it('does not open for who has seen a newer directory than is served', async () => {
    await signIn()
    const kept = proxy.kept('/api/office')
    await publishNext()
    await page.reload()
    await unlock()
    await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
    proxy.tell((path, body) => (path === '/api/office' ? kept : body))
    await page.reload()
    await unlock()
    await says('Data instansi lebih lama daripada yang pernah dilihat peramban ini')
  })

  it('is never shown as empty what the server keeps, nor one case in another’s place', async () => {
    let listed: CaseList['cases'] = []
    proxy.tell((path, body) => {
      if (path === '/api/cases') {
        listed = (JSON.parse(new TextDecoder().decode(body)) as CaseList).cases
      }
      return path === '/api/cases/openings' ? encodeFrame({ cases: [] }, []) : body
    })
    const idOf = (of: string): string =>
      listed.find((one) => one.ticket === ticketOfCase(of))?.id ?? ''
    username = turns.shift() ?? ''
    const login = office.officer(username)
    await signInAtDesk(page, proxy.origin, { login, totp: await nextTotp(login) })
    await says('Server tidak memberikan laporan ini')
    expect(await page.getByText('Belum ada pengaduan').count()).toBe(0)

    proxy.tell(null)
    await page.reload()
    await unlock()
    const other = demoCases[0]?.title ?? ''
    await openCase(page, other)
    const swapped = proxy.kept(`/api/cases/${idOf(other)}/open`)
    await again()
    proxy.tell((path, body) => (path === `/api/cases/${idOf(title)}/open` ? swapped : body))
    await page.getByRole('link', { name: title }).click()
    await says('tidak cocok dengan nomor dan kuncinya: ada yang mengubahnya')
    expect(await page.getByText(other).count()).toBe(0)

    await again()
    proxy.tell(keepOnly((one) => one.class === 'opening'))
    await page.getByRole('link', { name: title }).click()
    await says('Isi laporan tidak diberikan server, atau yang diberikan tidak asli.')

    proxy.tell(
      inJson('/api/office', (answer: OfficeAnswer) => ({
        ...answer,
        state: 'empty',
        office: null,
      })),
    )
    await page.reload()
    await says('Data instansi lebih lama daripada yang pernah dilihat peramban ini')
    expect(await page.getByText('belum disiapkan').count()).toBe(0)
  })

  it('is told of a file that is not the one that was named, and the day that was signed', async () => {
    await signIn()
    proxy.tell((path, body) =>
      path.includes('/evidence/') ? new TextEncoder().encode('bukan berkasnya') : body,
    )
    await openCase(page, title)
    const came = await page
      .getByText(/^Diterima /)
      .first()
      .textContent()
    await page.getByRole('button', { name: 'Unduh' }).first().click()
    await says('Yang diberikan server tidak asli atau berubah, dan tidak ditampilkan.')
    await again()
    proxy.tell(inCase((head) => (head.case.received = '2031-01-02')))
    await openCase(page, title)
    expect(
      await page
        .getByText(/^Diterima /)
        .first()
        .textContent(),
    ).toBe(came)
  })

  const ticketOfCase = (of = title): string =>
    office.demo.logins.accounts.flatMap((one) => one.reports).find((one) => one.title === of)
      ?.ticket ?? ''

  async function unlock(): Promise<void> {
    await page.getByLabel('Frasa sandi').fill(office.officer(username).passphrase)
    await page.getByRole('button', { name: 'Buka Kunci', exact: true }).click()
  }

  /** The Inspektur signs the next directory, with the same officers. */
  async function publishNext(): Promise<void> {
    const { founded, server } = office.demo
    const seat = founded.seats.get('inspektur')
    if (seat === undefined) throw new Error('no Inspektur')
    const day = dayOf(new Date())
    const loaded = await loadOffice(makeNodeFetch(server.origin), day)
    if (!loaded.ok || loaded.value.office === null) throw new Error('no office')
    const { directory } = loaded.value.office
    const next = nextDirectory(loaded.value.office, seat.keys, directory.members, day)
    const answer = await publish(seat.fetch, next)
    if (!answer.ok) throw new Error(answer.code)
  }
})
