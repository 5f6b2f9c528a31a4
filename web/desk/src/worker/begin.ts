// What the page shows first: behind a one-time link an enrolment, else a sign-in, or a lock to open.
import { callJson } from '@kentongan/client/api'
import { sessionAnswer } from '@kentongan/domain/wire/office'
import { beginEnrolment, continueEnrolment } from './enrolment.ts'
import { foundingHere } from './founding.ts'
import { learnOffice } from './office.ts'
import type { Beginning, Link, OfficeNews, Outcome, Stage } from './protocol.ts'
import { readRemembered, rememberedOffice } from './remembered.ts'
import { officeHere } from './sign-in.ts'
import type { State } from './state.ts'

/** Loads the office and finds where to begin; a link comes before whoever was here. */
export async function begin(state: State, link: Link | null): Promise<Outcome<Beginning>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const strange = link === null ? await strangeOffice(state) : null
  if (strange !== null) return { ok: false, code: strange }
  const enrolment =
    link === null ? await continueEnrolment(state) : await beginEnrolment(state, link)
  const stage = enrolment ?? { ok: true, value: await stageOf(state, news.value) }
  return stage.ok ? { ok: true, value: { news: news.value, stage: stage.value } } : stage
}

/** An office that this browser has worked at does not become none, nor another one. */
async function strangeOffice(state: State): Promise<'office-behind' | 'office-forked' | null> {
  const known = await rememberedOffice(state)
  if (known === null) return null
  const here = await officeHere(state)
  if (here !== null) return here === known ? null : 'office-forked'
  const phase = state.loaded?.state
  // Published, and not to be believed: that is said of it.
  return phase === 'ready' || phase === 'closed' ? null : 'office-behind'
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
