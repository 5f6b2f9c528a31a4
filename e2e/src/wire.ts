// What a page costs on the wire: every request that it and its workers make, as the browser counted its bytes.
import type { BrowserContext, Page, Request } from 'playwright-core'

export interface WireRequest {
  readonly url: string
  /** 'document', 'script', 'stylesheet', 'image', 'fetch' … */
  readonly type: string
  /** Headers and compressed body. */
  readonly bytes: number
}

export interface WireCost {
  readonly requests: readonly WireRequest[]
  readonly bytes: number
}

/**
 * Opens an address in a tab of this fresh context, whose cache is empty, and hands over the page with what loading
 * it, and whatever was done in it since, has cost. A request that failed has no cost: it throws.
 */
export async function loadCounted(
  context: BrowserContext,
  url: string,
): Promise<{ readonly page: Page; readonly cost: () => Promise<WireCost> }> {
  const requests: Request[] = []
  context.on('request', (request) => requests.push(request))
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, cost: () => costOf(requests) }
}

async function costOf(all: readonly Request[]): Promise<WireCost> {
  const requests: WireRequest[] = []
  for (const request of all) {
    // What a page holds already (`blob:`) never was on the wire.
    if (!/^https?:/.test(request.url())) continue
    await request.response()
    const failure = request.failure()
    if (failure !== null) throw new Error(`${request.url()}: ${failure.errorText}`)
    const { responseHeadersSize, responseBodySize } = await request.sizes()
    const bytes = responseHeadersSize + responseBodySize
    requests.push({ url: request.url(), type: request.resourceType(), bytes })
  }
  return { requests, bytes: requests.reduce((sum, one) => sum + one.bytes, 0) }
}
