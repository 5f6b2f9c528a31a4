// The worker: keys, sealing, and opening live here and nowhere else, and end when it is terminated.
import { bringCompiledKem } from '@kentongan/age/compiled-kem'
import { endSession, listSessions, signOutOfficer } from '@kentongan/client/officer'
import { makeKeeper, serveActs } from '@kentongan/design/keeper'
import { startTrustedWorker } from '@kentongan/design/trusted-script'
import { dayOf } from '@kentongan/domain/calendar'
import { profileProblems } from '@kentongan/domain/profile'
import { changeAccess, declareConflict, readIdentity } from './access.ts'
import { forgetBatch, pauseBatch, readBatch, runBatch } from './batch.ts'
import { begin } from './begin.ts'
import { atWork, readFile, showCase } from './case.ts'
import { listOwnCases, markRead, searchCases } from './cases.ts'
import { signWaiting, withdrawWaiting } from './countersign.ts'
import { deskFetch } from './desk-fetch.ts'
import { keepDrafts } from './drafts.ts'
import { enrolCard, finishEnrolling, keepAccount } from './enrolment.ts'
import { enter } from './enter.ts'
import { publishOffice, sheetKept } from './founding.ts'
import { checkLog, logRows } from './log.ts'
import { learnOffice, newsOf } from './office.ts'
import { keepProfileDraft, publishProfile, readProfile } from './office-profile.ts'
import {
  admit,
  inviteColleague,
  readOfficers,
  renew,
  takeOut,
  withdrawColleague,
} from './officers.ts'
import { type Helper, openWithHelpers } from './open-many.ts'
import openerUrl from './opener.ts?worker&url'
import type { Acts, Entered, Outcome, Told } from './protocol.ts'
import { forgetRemembered } from './remembered.ts'
import { publishRoot, readRoot, signRoot } from './root-file.ts'
import { lookAgain, signIn, unlock } from './sign-in.ts'
import { newState, type State } from './state.ts'
import { openStore } from './store.ts'
import { changeStatus, note, reply, worksheet } from './writing.ts'

// Nothing waits for it.
void bringCompiledKem()

const startHelper = (): Helper => makeKeeper(() => startTrustedWorker(openerUrl))

const done = { ok: true, value: null } as const

/** Waits, less long when the network comes back. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
  })

const starting: Promise<State> = openStore().then((store) =>
  newState({
    store,
    pause,
    http: deskFetch,
    openMany: openWithHelpers(deskFetch, navigator.hardwareConcurrency, startHelper),
    day: () => dayOf(new Date()),
    alone: (work) => navigator.locks.request('kentongan-meja', work) as Promise<never>,
  }),
)

async function foundOffice(state: State): Promise<Outcome<Entered>> {
  // Nothing left to publish: it went through, and only what came after it did not.
  const published = state.founding === null ? done : await publishOffice(state)
  if (!published.ok) return published
  const news = await learnOffice(state)
  if (!news.ok) return news
  if (state.session === null) return { ok: false, code: 'not-signed-in' }
  const entered = await enter(state, state.session)
  // Whoever made the office needs to compare it with nobody.
  return entered.ok ? { ok: true, value: { ...entered.value, firstTimeHere: false } } : entered
}

async function signOut(state: State): Promise<Outcome<null>> {
  await signOutOfficer(state.http)
  if (state.batch !== null) state.batch.stop = true
  state.session = null
  state.listed = []
  state.index = null
  state.log = null
  state.cases.clear()
  state.acts.clear()
  return done
}

serveActs<Acts, Told>({
  begin: async ({ link }) => begin(await starting, link),
  'keep-account': async (ask) => keepAccount(await starting, ask),
  'enrol-card': async (ask) => enrolCard(await starting, ask),
  'enrol-finish': async (ask) => finishEnrolling(await starting, ask),
  'sign-in': async (ask) => signIn(await starting, ask),
  unlock: async (ask) => unlock(await starting, ask),
  'look-again': async () => lookAgain(await starting),
  'forget-card': async () => {
    await forgetRemembered(await starting)
    return done
  },
  'sheet-kept': async ({ sheet }) => sheetKept(await starting, sheet),
  'found-office': async () => foundOffice(await starting),
  news: async () => ({ ok: true, value: newsOf(await starting) }),
  officers: async () => readOfficers(await starting),
  invite: async (ask) => inviteColleague(await starting, ask),
  withdraw: async ({ id }) => withdrawColleague(await starting, id),
  admit: async (ask) => admit(await starting, ask),
  'take-out': async (ask) => takeOut(await starting, ask),
  renew: async () => renew(await starting),
  'sign-proposal': async ({ directory }) => signWaiting(await starting, directory),
  'withdraw-proposal': async ({ directory }) => withdrawWaiting(await starting, directory),
  'sign-root': async (ask) => signRoot(await starting, ask),
  'read-root': async ({ text }) => readRoot(await starting, text),
  'publish-root': async ({ text }) => publishRoot(await starting, text),
  'office-profile': async () => readProfile(await starting),
  'check-profile': async ({ profile }) => ({ ok: true, value: profileProblems(profile) }),
  'keep-profile-draft': async (draft) => keepProfileDraft(await starting, draft),
  'publish-profile': async (ask) => publishProfile(await starting, ask),
  'list-cases': async (_, tell) => listOwnCases(await starting, tell),
  'search-cases': async ({ words }) => searchCases(await starting, words),
  'mark-read': async ({ cases }) => markRead(await starting, cases),
  'open-case': async (ask) => showCase(await starting, ask.case),
  reply: async (ask, tell) => reply(await starting, ask, tell),
  note: async (ask, tell) => note(await starting, ask, tell),
  worksheet: async (ask, tell) => worksheet(await starting, ask, tell),
  status: async (ask, tell) => changeStatus(await starting, ask, tell),
  access: async (ask, tell) => changeAccess(await starting, ask, tell),
  'declare-conflict': async (ask, tell) => declareConflict(await starting, ask, tell),
  'check-log': async (_, tell) => checkLog(await starting, tell),
  'log-rows': async (choice) => logRows(await starting, choice),
  batch: async () => readBatch(await starting),
  'run-batch': async ({ job }, tell) => runBatch(await starting, job, tell),
  'pause-batch': async () => pauseBatch(await starting),
  'forget-batch': async () => forgetBatch(await starting),
  'read-identity': async (ask) => readIdentity(await starting, ask.case),
  'keep-draft': async (ask) => {
    const work = atWork(await starting)
    if (work === null) return { ok: false, code: 'not-signed-in' }
    await keepDrafts(work.own, ask.case, ask.drafts)
    return done
  },
  'read-evidence': async (ask) => readFile(await starting, ask),
  sessions: async () => listSessions((await starting).http),
  'end-session': async ({ id }) => {
    const { http } = await starting
    const ended = await endSession(http, id)
    // Gone already is as good as ended here.
    return ended.ok || ended.code === 'not-found' ? listSessions(http) : ended
  },
  'sign-out': async () => signOut(await starting),
})
