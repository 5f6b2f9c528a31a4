// What a visit knows of the office and of the account, and the worker behind both.

import { applyTheme } from '@kentongan/design/theme'
import { useEffect, useState } from 'preact/hooks'
import type { ActFailure, OfficeNews, OwnReport } from '../worker/protocol.ts'
import { readingFailure } from './failure.ts'
import { type Keeper, makeKeeper } from './keeper.ts'
import { useSpeech } from './language.ts'

export interface Visit {
  readonly keeper: Keeper
  /** Null until the office was loaded. */
  readonly news: OfficeNews | null
  /** Why it could not be. */
  readonly failure: ActFailure | null
  /** The account's reports; null while nobody is signed in. */
  readonly reports: readonly OwnReport[] | null
  /** Something to say at the top of the next page. */
  readonly notice: string | null
  /** What is being written to the officers, by case id. It outlives a lock: only the same account, opened again, shows it. */
  readonly typed: Readonly<Record<string, string>>
  loadOffice(): Promise<void>
  /** Loads it with another worker, where the first did not start. */
  beginAgain(): void
  setReports(reports: readonly OwnReport[]): void
  say(notice: string | null): void
  type(caseId: string, text: string): void
  /** Loads the reports of whoever the worker is signed in as. */
  openReports(notice: string | null): Promise<void>
  /** Ends the worker, its keys, and what they opened, and begins with another. */
  lock(notice: string): void
  /** As a lock, and drops what was being written. */
  forget(notice: string): void
  /** As `forget`, and tells the server. */
  signOut(notice: string): Promise<void>
}

export function useVisit(): Visit {
  const { words } = useSpeech()
  const [keeper, setKeeper] = useState(makeKeeper)
  const [news, setNews] = useState<OfficeNews | null>(null)
  const [failure, setFailure] = useState<ActFailure | null>(null)
  const [reports, setReports] = useState<readonly OwnReport[] | null>(null)
  const [notice, say] = useState<string | null>(null)
  const [typed, setTyped] = useState<Visit['typed']>({})
  useEffect(() => void loadOffice(), [keeper])

  async function loadOffice(): Promise<void> {
    const answer = await keeper.ask('load-office', null)
    setFailure(answer.ok ? null : answer.code)
    if (!answer.ok) return
    setNews(answer.value)
    if (answer.value.profile !== null) applyTheme(answer.value.profile.colours)
  }
  function show(opened: readonly OwnReport[]): void {
    const own = new Set(opened.map(({ listed }) => listed.id))
    setTyped((all) => Object.fromEntries(Object.entries(all).filter(([id]) => own.has(id))))
    setReports(opened)
  }
  async function openReports(said: string | null): Promise<void> {
    const answer = await keeper.ask('load-reports', null)
    if (answer.ok) show(answer.value)
    else setReports(null)
    say(answer.ok ? said : readingFailure(words, answer.code))
  }
  function beginAgain(): void {
    setFailure(null)
    setKeeper(makeKeeper())
  }
  function beginAnew(said: string): void {
    setReports(null)
    setNews(null)
    say(said)
    setKeeper(makeKeeper())
  }
  function lock(said: string): void {
    keeper.end()
    beginAnew(said)
  }
  function forget(said: string): void {
    setTyped({})
    lock(said)
  }
  async function signOut(said: string): Promise<void> {
    setTyped({})
    // Telling the server may take as long as the network does: nothing typed meanwhile may end with this worker.
    beginAnew(said)
    await keeper.ask('sign-out', null)
    keeper.end()
  }
  return {
    ...{ keeper, news, failure, reports, notice, typed },
    ...{ loadOffice, beginAgain, setReports: show, say, openReports, lock, forget, signOut },
    type: (caseId, text) => setTyped((all) => ({ ...all, [caseId]: text })),
  }
}
