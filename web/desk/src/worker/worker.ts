// The worker: an officer's keys live here and nowhere else, and end when it is terminated.
import { serveActs } from '@kentongan/design/keeper'
import { fetchEvidence, move, note, reply, showCase } from './case.ts'
import { showCases } from './cases.ts'
import { saveDraft } from './drafts.ts'
import { learnOffice } from './office.ts'
import { admit, inviteColleague, showInvitations, withdraw } from './people.ts'
import type { Acts, Progress } from './protocol.ts'
import { findSession, remembersCard, signIn, signOut, unlock } from './session.ts'
import { beginEnrolment, endEnrolment, publishOffice, resumeSetup } from './setup.ts'
import { done, emptyKeys, makeState } from './state.ts'

const state = makeState()

serveActs<Acts, Progress>({
  'load-office': () => learnOffice(state),
  'start-enrolment': (ask) => beginEnrolment(state, ask),
  'finish-enrolment': (ask) => endEnrolment(state, ask),
  'resume-setup': () => resumeSetup(state),
  'publish-office': () => publishOffice(state),
  session: () => findSession(),
  'sign-in': (ask) => signIn(state, ask),
  unlock: (ask) => unlock(state, ask),
  lock: async () => {
    emptyKeys(state)
    return done
  },
  'sign-out': () => signOut(state),
  'remembers-card': ({ username }) => remembersCard(username),
  'list-cases': (_, tell) => showCases(state, tell),
  'open-case': (ask) => showCase(state, ask),
  reply: (ask) => reply(state, ask),
  note: (ask) => note(state, ask),
  move: (ask) => move(state, ask),
  'read-evidence': (ask) => fetchEvidence(state, ask),
  'save-draft': (ask) => saveDraft(state, ask),
  'list-invitations': () => showInvitations(state),
  invite: (ask) => inviteColleague(ask),
  'withdraw-invitation': (ask) => withdraw(ask),
  admit: (ask) => admit(state, ask),
})
