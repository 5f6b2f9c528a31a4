// A case on the page: opened once, written to, and what is typed kept sealed while it is typed.
import type { Worksheet } from '@kentongan/domain/worksheet'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import { beforeLock } from '../page/lock.ts'
import type { AccessAct } from '../worker/access-act.ts'
import {
  type CasePage,
  type DeskFailure,
  type Drafts,
  noDrafts,
  type StatusChoice,
  staleCodes,
} from '../worker/protocol.ts'

/** A reply or note on its way: shown at once, as waiting, until it is stored. */
export interface Pending {
  readonly kind: 'reply' | 'note'
  readonly text: string
  /** True while nothing is reached and it is tried again. */
  readonly waiting: boolean
}

export interface OpenCase {
  readonly page: CasePage | null
  readonly failure: DeskFailure | null
  readonly pending: Pending | null
  /** Why the last write was refused; its text is back where it was typed. */
  readonly refused: {
    readonly kind: 'reply' | 'note' | 'status'
    readonly code: DeskFailure
  } | null
  readonly drafts: Drafts
  readonly type: (change: Partial<Drafts>) => void
  readonly send: (kind: 'reply' | 'note') => void
  /** Resolves true once the status is stored; never shown before. */
  readonly move: (choice: StatusChoice) => Promise<boolean>
  /** Resolves with why it was refused, or null once the worksheet is stored and its draft is gone. */
  readonly fill: (sheet: Worksheet) => Promise<DeskFailure | null>
  /** Resolves with why it was refused, or null once it is stored. */
  readonly change: (act: AccessAct) => Promise<DeskFailure | null>
  /** Gives the case up. */
  readonly giveUp: () => Promise<DeskFailure | null>
  readonly reopen: () => void
}

const keepAfterMs = 700

interface UseCaseProps {
  readonly caseId: string
  readonly onSeen: (page: CasePage) => void
  readonly onLost: () => void
}

export function useCase({ caseId, onSeen, onLost }: UseCaseProps): OpenCase {
  const [page, setPage] = useState<CasePage | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [pending, setPending] = useState<Pending | null>(null)
  const [refused, setRefused] = useState<OpenCase['refused']>(null)
  const typed = useDrafts(caseId, pending)
  // A failure can hide that a write was stored: the same words again go under the same name, which stores once.
  const last = useRef({ kind: '', text: '', key: '' })
  const fill = useFill({ caseId, typed, show, onLost })

  function show(next: CasePage): void {
    // What was unread when the case was opened stays marked while it is looked at.
    setPage((now) => (now === null ? next : { ...next, unseen: now.unseen }))
    onSeen(next)
  }
  const open = useCallback(async (): Promise<void> => {
    const answer = await ask('open-case', { case: caseId })
    if (answer.ok) {
      show(answer.value)
      typed.restore(answer.value)
    } else if (answer.code === 'not-signed-in') onLost()
    setFailure(answer.ok ? null : answer.code)
  }, [caseId])
  useEffect(() => void open(), [open])

  function refuse(kind: 'reply' | 'note' | 'status', code: DeskFailure): void {
    if (code === 'not-signed-in') onLost()
    setRefused({ kind, code })
    if (staleCodes.includes(code)) void open()
  }
  async function send(kind: 'reply' | 'note'): Promise<void> {
    if (pending !== null) return
    const text = typed.drafts[kind]
    setRefused(null)
    setPending({ kind, text, waiting: false })
    typed.type({ [kind]: '' })
    const again = last.current.kind === kind && last.current.text === text
    const key = again ? last.current.key : crypto.randomUUID()
    last.current = { kind, text, key }
    const write = { key, case: caseId, text }
    const answer = await ask(kind, write, (told) => {
      if (told.kind === 'waiting') setPending({ kind, text, waiting: told.waiting })
    })
    setPending(null)
    if (answer.ok) {
      last.current = { kind: '', text: '', key: '' }
      return show(answer.value)
    }
    typed.giveBack(kind, text)
    refuse(kind, answer.code)
  }
  async function move(choice: StatusChoice): Promise<boolean> {
    setRefused(null)
    const { reason, publicReason } = typed.drafts
    const write = { ...choice, key: crypto.randomUUID(), case: caseId, reason, publicReason }
    const answer = await ask('status', write)
    if (!answer.ok) refuse('status', answer.code)
    else {
      typed.type({ reason: '', publicReason: '', papers: {} })
      show(answer.value)
    }
    return answer.ok
  }
  async function change(act: AccessAct): Promise<DeskFailure | null> {
    const answer = await ask('access', { key: crypto.randomUUID(), case: caseId, act })
    if (answer.ok) show(answer.value)
    else if (answer.code === 'not-signed-in') onLost()
    return answer.ok ? null : answer.code
  }
  async function giveUp(): Promise<DeskFailure | null> {
    const answer = await ask('declare-conflict', { key: crypto.randomUUID(), case: caseId })
    return answer.ok ? null : answer.code
  }
  return {
    fill,
    change,
    giveUp,
    page,
    failure,
    pending,
    refused,
    drafts: typed.drafts,
    type: typed.type,
    send: (kind) => void send(kind),
    move,
    reopen: () => void open(),
  }
}

interface Typed {
  readonly drafts: Drafts
  readonly type: (change: Partial<Drafts>) => void
  readonly giveBack: (kind: 'reply' | 'note', text: string) => void
  readonly restore: (page: CasePage) => void
}

/** What is typed, kept sealed shortly after each pause, and at once when the page goes. */
function useDrafts(caseId: string, pending: Pending | null): Typed {
  const [drafts, setDrafts] = useState<Drafts>(noDrafts)
  const held = useRef({ drafts, pending, dirty: false, touched: false })
  held.current.drafts = drafts
  held.current.pending = pending
  const keep = useCallback(async (): Promise<unknown> => {
    const { drafts: now, pending: under, dirty } = held.current
    if (!dirty) return
    held.current.dirty = false
    // What is on its way is a draft until it is stored.
    const both =
      under === null ? now : { ...now, [under.kind]: joined(under.text, now[under.kind]) }
    return ask('keep-draft', { case: caseId, drafts: both })
  }, [caseId])
  useEffect(() => {
    const timer = setTimeout(() => void keep(), keepAfterMs)
    return () => clearTimeout(timer)
  }, [drafts, pending])
  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void keep()
    }
    const undo = beforeLock(keep)
    document.addEventListener('visibilitychange', hide)
    return () => {
      undo()
      document.removeEventListener('visibilitychange', hide)
      void keep()
    }
  }, [keep])
  const change = (next: (now: Drafts) => Drafts): void => {
    held.current.dirty = true
    held.current.touched = true
    setDrafts(next)
  }
  useEffect(() => {
    // A write that was stored or refused changes what is to be kept.
    if (held.current.touched) held.current.dirty = true
  }, [pending])
  return {
    drafts,
    type: (one) => change((now) => ({ ...now, ...one })),
    giveBack: (kind, text) => change((now) => ({ ...now, [kind]: joined(text, now[kind]) })),
    restore: (page) => {
      if (!held.current.touched) setDrafts(withoutSent(page))
    },
  }
}

interface FillProps {
  readonly caseId: string
  readonly typed: Typed
  readonly show: (page: CasePage) => void
  readonly onLost: () => void
}

/** A worksheet is stored once: the same one again, after an answer that was lost, goes under the same name. */
function useFill({ caseId, typed, show, onLost }: FillProps): OpenCase['fill'] {
  const last = useRef({ said: '', key: '' })
  return async (sheet) => {
    const said = JSON.stringify(sheet)
    const key = last.current.said === said ? last.current.key : crypto.randomUUID()
    last.current = { said, key }
    const answer = await ask('worksheet', { key, case: caseId, sheet })
    if (answer.ok) {
      typed.type({ sheets: { ...typed.drafts.sheets, [sheet.form]: {} } })
      show(answer.value)
    } else if (answer.code === 'not-signed-in') onLost()
    return answer.ok ? null : answer.code
  }
}

const joined = (first: string, second: string): string =>
  [first, second].filter((text) => text !== '').join('\n\n')

/** A draft whose answer was lost before a lock: stored already, it is not offered again. */
function withoutSent({ drafts, view, me }: CasePage): Drafts {
  const sent = (kind: 'message' | 'note', text: string): boolean =>
    view?.entries.some(
      (one) =>
        one.kind === kind &&
        one.author.kind === 'officer' &&
        one.author.member === me &&
        one.content.text === text.trim(),
    ) ?? false
  return {
    ...drafts,
    reply: sent('message', drafts.reply) ? '' : drafts.reply,
    note: sent('note', drafts.note) ? '' : drafts.note,
  }
}
