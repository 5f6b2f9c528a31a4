// Who pays with a token: known before anything that they send is read.
import { dayOf } from '@kentongan/domain/calendar'
import { done, refused } from '../http/answer.ts'
import type { Guard } from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import { readIntakeToken } from './token.ts'

export interface PayerDeps {
  readonly secret: Uint8Array
  readonly now: () => Date
}

export interface Payer {
  /** The token's hash, which uploads are counted under and which is spent. */
  readonly owner: string
  /** The day it was issued. */
  readonly issued: string
  readonly today: string
}

/** Whoever has a live token, spent or not. */
export const anyPayer =
  ({ secret, now }: PayerDeps): Guard<Payer> =>
  async (request) => {
    const today = dayOf(now())
    const token = tokenIn(request, 'Intake') ?? ''
    const intake = readIntakeToken(secret, token, today)
    if (intake === null) return refused('intake-token-not-valid')
    return done({ owner: sha256(token), issued: intake.day, today })
  }
