// The HTTP application: every endpoint in one list, and the edge that all of them share.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { Hono } from 'hono'
import { readLog } from './audit/read-log.ts'
import type { Blobs } from './blob/blob.ts'
import { serveCaseEvidence } from './case/evidence.ts'
import { listOfficerCases } from './case/list.ts'
import { openCase } from './case/open.ts'
import { serveOpenings } from './case/openings.ts'
import { writeAsOfficer } from './case/write.ts'
import { putPart } from './evidence/put-part.ts'
import { health } from './health/health.ts'
import { refuse } from './http/answer.ts'
import type { Endpoint } from './http/endpoint.ts'
import { codeOfFailure } from './http/failure.ts'
import { setHeaders } from './http/headers.ts'
import { refuseForeign } from './http/origin.ts'
import { newRooms, type Rooms } from './http/room.ts'
import { giveChallenge } from './intake/challenge.ts'
import { type ProofCost, proofSecretsOf } from './intake/proof.ts'
import { redeemSolution } from './intake/redeem.ts'
import { showHistory } from './office/history.ts'
import { propose, showProposal, withdrawProposal } from './office/propose.ts'
import { type OfficeMark, publish } from './office/publish.ts'
import type { OfficeRegistry } from './office/registry.ts'
import type { SetupLink } from './office/setup.ts'
import { showOffice } from './office/show.ts'
import { newSignInDelay } from './officer/delay.ts'
import { endSession } from './officer/end-session.ts'
import { finishEnrolment } from './officer/enrol-finish.ts'
import { startEnrolment } from './officer/enrol-start.ts'
import { listInvitations } from './officer/invitations.ts'
import { invite } from './officer/invite.ts'
import { listSessions } from './officer/list-sessions.ts'
import { signIn } from './officer/sign-in.ts'
import { signOut } from './officer/sign-out.ts'
import { showSession } from './officer/who.ts'
import { withdrawInvitation } from './officer/withdraw.ts'
import type { WebBuild } from './pages/build.ts'
import { assetFiles, fixedFiles } from './pages/files.ts'
import { publicPages } from './pages/public.ts'
import { shellPages, viewerPages } from './pages/shells.ts'
import { siteViews } from './pages/view.ts'
import { submitReport } from './report/submit.ts'
import { closeAccount } from './reporter/close-account.ts'
import { serveReporterEvidence } from './reporter/evidence.ts'
import { listReporterCases } from './reporter/list-cases.ts'
import { registerAccount } from './reporter/register.ts'
import { replaceCode } from './reporter/replace-code.ts'
import { showReporterCase } from './reporter/show-case.ts'
import { signInReporter } from './reporter/sign-in.ts'
import { signOutReporter } from './reporter/sign-out.ts'
import { writeAsReporter } from './reporter/write.ts'
import type { Storage } from './storage/storage.ts'
import { lookUp } from './tracking/look-up.ts'

export interface AppDeps {
  readonly storage: Storage
  readonly blobs: Blobs
  readonly build: WebBuild
  readonly registry: OfficeRegistry
  /** What a new office begins from, and the pages are drawn from until then. */
  readonly starting: OfficeProfile
  readonly setup: SetupLink
  /** 32 random bytes of this deployment, kept across restarts. */
  readonly secret: Uint8Array
  readonly cost: ProofCost
  readonly version: string
  /** The public origin, without a slash at its end. */
  readonly origin: string
  /** Whether a page of this origin is ours: the public one, or the address listened on. */
  readonly isOwnOrigin: (origin: string) => boolean
  readonly isStopping: () => boolean
  readonly now: () => Date
  readonly pause: (milliseconds: number) => Promise<unknown>
  readonly mark: OfficeMark
  /** Told of every failure that was not expected; nobody who asks is. */
  readonly onFailure: (code: ErrorCode, error: unknown) => void
  /** Room for what is on its way; left out, what a small machine has. */
  readonly rooms?: Rooms
}

export interface App {
  readonly fetch: (request: Request) => Promise<Response>
  /** Everything that answers, for those who check that nothing was forgotten. */
  readonly endpoints: readonly Endpoint[]
}

/** The application over these ports. It never throws: each failure is an answer. */
export function createApp(deps: AppDeps): App {
  const view = siteViews(deps)
  const pages = publicPages({ build: deps.build, view })
  const endpoints = [...apiOf(deps), ...pages.endpoints, ...sitesOf(deps, view, pages.error)]
  const missing = (request: Request, path: string): Response | Promise<Response> => {
    const isPage = isSafe(request.method) && !path.startsWith('/api/')
    return isPage ? pages.error(request, 404) : refuse('not-found')
  }
  const router = routerOf(endpoints, missing, deps.rooms ?? newRooms())
  const failed = async (error: unknown, request: Request, path: string): Promise<Response> => {
    const code = codeOfFailure(error)
    deps.onFailure(code, error)
    if (path.startsWith('/api/')) return refuse(code)
    // The page that says so may be what is broken.
    return pages.error(request, 500).catch(() => refuse(code))
  }
  const https = deps.origin.startsWith('https:')
  const answer = async (request: Request, path: string): Promise<Response> => {
    if (deps.isStopping() && path !== '/api/health') return refuse('stopping', closing)
    const foreign = refuseForeign(request, path, deps.isOwnOrigin)
    if (foreign !== null) return refuse(foreign)
    try {
      return await router.fetch(request)
    } catch (error) {
      return failed(error, request, path)
    }
  }
  return {
    endpoints,
    async fetch(request) {
      const path = pathOf(request.url)
      const response = await answer(request, path)
      setHeaders(response.headers, path, https)
      return response
    },
  }
}

const closing = { connection: 'close' }

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD'

function apiOf(deps: AppDeps): readonly Endpoint[] {
  const secrets = proofSecretsOf(deps.secret)
  const { host } = new URL(deps.origin)
  return [
    health(deps),
    giveChallenge({ ...deps, secrets }),
    redeemSolution({ ...deps, secrets }),
    showOffice(deps),
    showHistory(deps),
    publish(deps),
    showProposal(deps),
    propose(deps),
    withdrawProposal(deps),
    startEnrolment(deps),
    finishEnrolment({ ...deps, host }),
    signIn({ ...deps, delay: newSignInDelay(deps.pause) }),
    showSession(deps),
    signOut(deps),
    listSessions(deps),
    endSession(deps),
    invite(deps),
    listInvitations(deps),
    withdrawInvitation(deps),
    submitReport(deps),
    putPart(deps),
    registerAccount(deps),
    signInReporter(deps),
    signOutReporter(deps),
    replaceCode(deps),
    closeAccount(deps),
    listReporterCases(deps),
    showReporterCase(deps),
    writeAsReporter(deps),
    serveReporterEvidence(deps),
    listOfficerCases(deps),
    serveOpenings(deps),
    openCase(deps),
    writeAsOfficer(deps),
    serveCaseEvidence(deps),
    readLog(deps),
  ]
}

function sitesOf(
  deps: AppDeps,
  view: ReturnType<typeof siteViews>,
  error: (request: Request, status: 404 | 500) => Promise<Response>,
): readonly Endpoint[] {
  const files = { ...deps, view, missing: (request: Request) => error(request, 404) }
  return [
    lookUp({ ...deps, view }),
    ...shellPages(files),
    ...viewerPages(files),
    assetFiles(files),
    ...fixedFiles(files),
  ]
}

function routerOf(
  endpoints: readonly Endpoint[],
  missing: (request: Request, path: string) => Response | Promise<Response>,
  rooms: Rooms,
): Hono {
  // Undecoded, as the edge reads it: a path cannot be one page to the router and another to the edge.
  const router = new Hono({ getPath: ({ url }) => pathOf(url) })
  for (const { method, path, run } of endpoints) {
    router.on(method, path, ({ req }) => run(req.raw, req.param(), rooms))
  }
  for (const path of new Set(endpoints.map((one) => one.path))) {
    const methods = endpoints.filter((one) => one.path === path).map((one) => one.method)
    const allow = methods.includes('GET') ? ['HEAD', ...methods] : methods
    router.all(path, () => refuse('method-not-allowed', { allow: allow.join(', ') }))
  }
  router.notFound(({ req }) => missing(req.raw, req.path))
  // What is thrown is the edge's to answer.
  router.onError((error) => {
    throw error
  })
  return router
}

/** The path of an absolute URL, without its query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const end = url.indexOf('?', start)
  return end < 0 ? url.slice(start) : url.slice(start, end)
}
