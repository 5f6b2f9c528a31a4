// What a report asks of a phone: how long its proof of work takes, and how much memory a file of 20 MB.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestBrowser } from '@kentongan/e2e/browser'
import { visitAsReporter } from '@kentongan/e2e/reporter-visit'
import { rounded } from './latency.ts'

export interface PhoneResult {
  /** From opening /lapor to the intake token, the page's own thread slowed down. */
  readonly proofSeconds: number
  /** All of the renderer's processor time until then, as many times as the phone is slower: one core does all of it. */
  readonly slowedProofSeconds: number
  /** What a practised hand needs at least for the shortest form, as e2e/test/report-hands.test.ts counts it. */
  readonly formSeconds: number
  /** The most that the browser's processes held beyond what they did before "Kirim Pengaduan", less the file's bytes. */
  readonly evidenceBeyondFileMB: number
  readonly evidenceSeconds: number
}

/** How much slower than this machine a cheap phone is taken to be. */
const slowdown = 6
const formSeconds = 118
const evidenceBytes = 20 * 2 ** 20
const megabyte = 1_000_000

interface ChromiumProcess {
  readonly id: number
  readonly type: string
  /** Seconds. */
  readonly cpuTime: number
}

const processesOf = async ({ browser }: TestBrowser): Promise<readonly ChromiumProcess[]> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    readonly processInfo: readonly ChromiumProcess[]
  }
  await session.detach()
  return processInfo
}

/** Measures both in a browser that nothing else uses, against a server that takes reports. */
export async function measurePhone(
  chromium: TestBrowser,
  origin: string,
  folder: string,
): Promise<PhoneResult> {
  const proven = await proof(chromium, origin)
  return { ...proven, formSeconds, ...(await evidence(chromium, origin, folder)) }
}

async function proof(
  chromium: TestBrowser,
  origin: string,
): Promise<Pick<PhoneResult, 'proofSeconds' | 'slowedProofSeconds'>> {
  const visit = await visitAsReporter({ chromium, origin })
  const session = await visit.context.newCDPSession(visit.page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const token = visit.context.waitForEvent('response', {
    predicate: (one) => one.url().endsWith('/api/intake') && one.request().method() === 'POST',
    timeout: 600_000,
  })
  const before = await rendererSeconds(chromium)
  const from = performance.now()
  await visit.open('/lapor')
  await token
  const proofSeconds = rounded((performance.now() - from) / 1000)
  const spent = (await rendererSeconds(chromium)) - before
  await visit.context.close()
  return { proofSeconds, slowedProofSeconds: rounded(spent * slowdown) }
}

async function rendererSeconds(chromium: TestBrowser): Promise<number> {
  const renderers = (await processesOf(chromium)).filter(({ type }) => type === 'renderer')
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

async function evidence(
  chromium: TestBrowser,
  origin: string,
  folder: string,
): Promise<Pick<PhoneResult, 'evidenceBeyondFileMB' | 'evidenceSeconds'>> {
  const path = join(folder, 'bukti.pdf')
  await writeFile(path, Buffer.concat([Buffer.from('%PDF-1.7\n')], evidenceBytes))
  const visit = await visitAsReporter({ chromium, origin })
  await visit.open('/lapor')
  await visit.fillReport()
  await visit.page.getByRole('button', { name: 'Ubah Bukti' }).click()
  await visit.page.getByLabel('Berkas', { exact: true }).setInputFiles(path)
  await visit.press('Lanjut')
  await visit.at('Periksa Laporan')
  const before = await memoryMB(chromium)
  let peak = before
  let sent = false
  const from = performance.now()
  await visit.press('Kirim Pengaduan')
  // Asked for once: every question to the page takes memory of its own.
  const kept = visit.page.getByRole('button', { name: 'Salin Kode' }).waitFor({ timeout: 300_000 })
  const ended = kept.finally(() => {
    sent = true
  })
  while (!sent) {
    peak = Math.max(peak, await memoryMB(chromium))
    await pause(30)
  }
  await ended
  const evidenceSeconds = rounded((performance.now() - from) / 1000)
  await visit.context.close()
  return {
    evidenceBeyondFileMB: rounded(peak - before - evidenceBytes / megabyte),
    evidenceSeconds,
  }
}

/** What all processes of the browser hold that is not merely a mapped file. */
async function memoryMB(chromium: TestBrowser): Promise<number> {
  const processes = await processesOf(chromium)
  const kilobytes = await Promise.all(processes.map(({ id }) => heldBy(id)))
  return (kilobytes.reduce((sum, one) => sum + one, 0) * 1024) / megabyte
}

async function heldBy(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return kilobytes('RssAnon') + kilobytes('RssShmem')
}
