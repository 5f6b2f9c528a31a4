// POST /api/invitations: a signer makes a one-time link for a colleague.
import { randomBytes } from 'node:crypto'
import { addDays, dayOf } from '@kentongan/domain/calendar'
import { areKeptApart } from '@kentongan/domain/permission'
import { roles } from '@kentongan/domain/role'
import { invitationRequest } from '@kentongan/domain/wire/office'
import { base32 } from '@kentongan/sealed/text'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, jsonBody } from '../http/endpoint.ts'
import { newToken, sha256 } from '../http/token.ts'
import { officerEndpoint } from './guard.ts'
import { actorOf, type SessionDeps } from './session.ts'
import { newTotpSecret } from './totp.ts'

const invitationDays = 14
const invitationsMax = 500

export function invite(deps: SessionDeps): Endpoint {
  const body = jsonBody(invitationRequest, 8_192)
  return officerEndpoint(deps, 'POST /api/invitations', body, async (call, who) => {
    const { username, name, position, roles: asked } = call.body
    if (!asked.every((one) => (roles as readonly string[]).includes(one)))
      return refuse('malformed')
    if (!areKeptApart(asked)) return refuse('not-consistent')
    const today = dayOf(deps.now())
    const token = newToken()
    const id = base32(randomBytes(16))
    const made = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      if ((await stores.officers.findByUsername(username)) !== null)
        return refused('username-taken')
      const others = await stores.invitations.list()
      if (others.length >= invitationsMax) return refused('not-allowed')
      const isOpen = others.some(
        (one) => one.username === username && one.member === '' && one.expires >= today,
      )
      if (isOpen) return refused('username-taken')
      await stores.invitations.insert({
        id,
        tokenHash: sha256(token),
        username,
        name,
        position,
        roles: asked,
        totpSecret: newTotpSecret(),
        expires: addDays(today, invitationDays),
        member: '',
      })
      await stores.audit.append({
        kind: 'invitation-made',
        details: { invitation: id, roles: asked },
      })
      return done({ id, token })
    })
    return made.ok ? answerJson(made.value, 201) : refuse(made.reason)
  })
}
