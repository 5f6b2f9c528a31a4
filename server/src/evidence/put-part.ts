// PUT /api/evidence/:upload/:number: one part of sealed evidence, durable when it is answered.
import { checkAgeHeader } from '@kentongan/age/header'
import { dayOf } from '@kentongan/domain/calendar'
import { evidencePartBytes, evidencePartsMax } from '@kentongan/domain/wire/limits'
import { wireUpload } from '@kentongan/domain/wire/shapes'
import * as v from 'valibot'
import type { Blobs } from '../blob/blob.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import {
  bytesBody,
  type Call,
  type Endpoint,
  type Guard,
  guardedEndpoint,
} from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import { evidenceBudgetBytes, readIntakeToken } from '../intake/token.ts'
import { anyReporter, ownerOfAccount, type ReporterDeps } from '../reporter/session.ts'
import type { UploadPartRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'
import { newTurns } from './turns.ts'
import { stagedAs } from './uploaded.ts'

export interface PutPartDeps extends ReporterDeps {
  readonly blobs: Blobs
  readonly secret: Uint8Array
}

interface Uploader {
  readonly office: string
  readonly owner: string
  readonly budget: number
}

export function putPart(deps: PutPartDeps): Endpoint {
  const { now } = deps
  const inTurn = newTurns()
  const body = bytesBody(evidencePartBytes)
  const path = '/api/evidence/:upload/:number'
  const put = async (call: Call<Uint8Array>, who: Uploader) => {
    const { upload = '' } = call.params
    const number = partNumber(call.params.number ?? '')
    const bytes = call.body
    if (!v.is(wireUpload, upload) || number === null) return refuse('not-found')
    if (bytes.length === 0) return refuse('malformed')
    if (number === 0 && checkAgeHeader(bytes) !== 'ok') return refuse('not-sealed')
    const part: UploadPartRow = {
      owner: who.owner,
      upload,
      number,
      sha256: sha256(bytes),
      bytes: bytes.length,
      day: dayOf(now()),
    }
    const stored = await inTurn(who.owner, () => store(deps, who, part, bytes))
    return stored.ok ? answerJson({ sha256: part.sha256 }) : refuse(stored.reason)
  }
  return guardedEndpoint('PUT', path, uploaderIn(deps), body, put, ({ owner }) => owner)
}

/** One owner's at a time: what is refused must not have been written over what was acknowledged. */
async function store(
  { storage, blobs }: PutPartDeps,
  { office, budget }: Uploader,
  part: UploadPartRow,
  bytes: Uint8Array,
): Promise<Result<null>> {
  const place = await storage.read(office, (stores) => placeFor(stores, part, budget))
  if (!place.ok) return place
  if (place.value === 'taken') return done(null)
  await blobs.putPart(stagedAs(part.owner, part.upload), part.number, bytes)
  return storage.transact(office, { kind: 'reporter' }, async (stores) => {
    const inserted = await stores.uploads.insert(part)
    if (inserted === 'differs') return refused('part-differs')
    const used = await stores.uploads.bytesOf(part.owner)
    return used > budget ? refused('budget-exceeded') : done(null)
  })
}

/** Whoever has an unspent intake token, or a reporter's session: whose budget the part counts against. */
function uploaderIn(deps: PutPartDeps): Guard<Uploader> {
  const asReporter = anyReporter(deps)
  return async (request) => {
    const token = tokenIn(request, 'Intake')
    if (token === null) {
      const who = await asReporter(request)
      if (!who.ok) return who
      const { office, loginId } = who.value
      return done({ office, owner: ownerOfAccount(loginId), budget: evidenceBudgetBytes })
    }
    const state = deps.registry.current()
    const intake = readIntakeToken(deps.secret, token, dayOf(deps.now()))
    if (state.phase !== 'published') return refused('office-not-ready')
    if (intake === null) return refused('intake-token-not-valid')
    const { office } = state
    const owner = sha256(token)
    const isSpent = await deps.storage.read(office, ({ spentTokens }) => spentTokens.has(owner))
    if (isSpent) return refused('intake-token-spent')
    return done({ office, owner, budget: intake.budget })
  }
}

/** 'taken' where this very part is stored already; 'free' where it may be. */
async function placeFor(
  { uploads }: ReadStores,
  part: UploadPartRow,
  budget: number,
): Promise<Result<'taken' | 'free'>> {
  const rows = await uploads.list(part.owner, part.upload)
  const same = rows.find((row) => row.number === part.number)
  if (same !== undefined)
    return same.sha256 === part.sha256 ? done('taken') : refused('part-differs')
  const used = await uploads.bytesOf(part.owner)
  return used + part.bytes > budget ? refused('budget-exceeded') : done('free')
}

function partNumber(text: string): number | null {
  const number = /^(0|[1-9]\d?)$/.test(text) ? Number(text) : evidencePartsMax
  return number < evidencePartsMax ? number : null
}
