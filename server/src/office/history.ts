// GET /api/office/history: every root and directory ever published, for a browser that has pins.
import { answerJson } from '../http/answer.ts'
import { type Endpoint, endpoint, noBody } from '../http/endpoint.ts'
import type { Storage } from '../storage/storage.ts'
import { type OfficeRegistry, signedIn } from './registry.ts'

export interface HistoryDeps {
  readonly storage: Storage
  readonly registry: OfficeRegistry
}

export function showHistory({ storage, registry }: HistoryDeps): Endpoint {
  return endpoint('GET', '/api/office/history', noBody, async () => {
    const state = registry.current()
    if (state.phase !== 'published') return answerJson({ statements: [] })
    const rows = await storage.read(state.office, async ({ published }) => [
      ...(await published.list('root')),
      ...(await published.list('directory')),
    ])
    return answerJson({ statements: rows.map(signedIn) })
  })
}
