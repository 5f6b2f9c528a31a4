// What the page shows first: behind a one-time link an enrolment, else a sign-in, or a lock to open.
import { callJson } from '@kentongan/client/api'
import { sessionAnswer } from '@kentongan/domain/wire/office'
import { beginEnrolment, continueEnrolment } from './enrolment.ts'
import { foundingHere } from './founding.ts'
import { learnOffice } from './office.ts'
import type { Beginning, Link, OfficeNews, Outcome, Stage } from './protocol.ts'
import { readRemembered } from './remembered.ts'
import { officeHere } from './sign-in.ts'
import type { State } from './state.ts'

/** Loads the office and finds where to begin; a link comes before whoever was here. */
export async function begin(state: State, link: Link | null): Promise<Outcome<Beginning>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const enrolment =
    link === null ? await continueEnrolment(state) : await beginEnrolment(state, link)
  const stage = enrolment ?? { ok: true, value: await stageOf(state, news.value) }
  return stage.ok ? { ok: true, value: { news: news.value, stage: stage.value } } : stage
}

async function stageOf(state: State, { state: phase }: OfficeNews): Promise<Stage> {
  if (phase === 'empty') return { kind: 'not-set-up' }
  const office = await officeHere(state)
  if (office === null) return { kind: phase === 'pending' ? 'not-set-up' : 'office-broken' }
  const founding = phase === 'pending' && (await foundingHere(state)) !== null
  const kept = await readRemembered(state, office)
  const call = { method: 'GET', path: '/api/session' } as const
  const session = await callJson(state.http, call, sessionAnswer)
  if (!session.ok) return { kind: 'sign-in', remembered: kept?.username ?? null, founding }
  const { username } = session.value
  return { kind: 'unlock', username, cardKept: kept?.username === username, founding }
}
