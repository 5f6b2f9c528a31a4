// The audit log as the Inspektur reads it: whole, of one case, and after somebody with the server in their hands changed it.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { untilStill } from '../src/states.ts'

let office: TestOffice
let title: string
let ticket: string

beforeAll(async () => {
  office = await startTestOffice(2)
  const [report] = office.demo.logins.accounts[0]?.reports ?? []
  title = report?.title ?? ''
  ticket = (report?.ticket ?? '').replace('-', '')
})
afterAll(() => office?.stop())

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)

async function hasNoBarrier(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await untilStill(page)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
}

const log = (page: Page) => page.getByRole('link', { name: 'Jejak Audit', exact: true })

describe('the audit log', () => {
  it('is checked at the Inspektur’s desk, in a case and of all, and found out when it was changed', async () => {
    const page = await atDesk('inspektur')
    await openCase(page, title)
    await page.getByRole('button', { name: 'Periksa jejak audit' }).click()
    await page.getByText('Jejak audit utuh.').waitFor()
    await page.getByRole('row', { name: 'Wiratama Sasangka Membuka perkara' }).first().waitFor()
    await hasNoBarrier(page)

    await log(page).click()
    await page.getByText('Jejak audit utuh.').waitFor()
    await page.getByText('Peramban ini pernah melihatnya utuh').waitFor()
    await page.getByLabel('Nomor tiket').fill(ticket)
    await page.getByRole('button', { name: 'Tampilkan', exact: true }).click()
    await page.getByRole('cell', { name: 'Membuka perkara' }).first().waitFor()
    await page.getByRole('cell', { name: 'Masuk', exact: true }).waitFor({ state: 'detached' })
    expect(new URL(page.url()).hash).toBe(`#jejak-audit/${ticket}`)
    await hasNoBarrier(page)

    const database = new DatabaseSync(join(office.demo.data, 'kentongan.db'))
    database.exec(`DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_removed;
      DELETE FROM audit WHERE sequence BETWEEN 12 AND 13;
      UPDATE audit SET kind = 'note-written' WHERE sequence = 20`)
    database.close()
    await page.getByRole('link', { name: 'Akun Saya' }).click()
    await log(page).click()
    await page.getByText('Jejak audit tidak utuh.').waitFor()
    await page.getByText('Baris 12 sampai 13 hilang.').waitFor()
    await page.getByText('Baris 20 diubah, atau baris sebelumnya diganti.').waitFor()
    await page.getByText('Yang perlu dilakukan').waitFor()
    await page.getByText('Baris ini tidak cocok').waitFor()
    await hasNoBarrier(page)
    await page.context().close()
  })

  it('is offered to nobody whose role does not read it', async () => {
    const page = await atDesk('verifikator1')
    expect(await log(page).count()).toBe(0)
    await openCase(page, title)
    expect(await page.getByRole('button', { name: 'Periksa jejak audit' }).count()).toBe(0)
    await page.goto(`${office.origin}/meja#jejak-audit`)
    await page.getByRole('heading', { level: 1, name: 'Akun Saya' }).waitFor()
    await page.context().close()
  })
})
