// The load generator, in a process of its own on the same cores: it only sends what was prepared and waits.
import { readFrames } from './frames.ts'
import { type Connection, openConnection, requestHead } from './http-client.ts'
import { type Latency, latencyOf, rounded } from './latency.ts'

export interface SubmissionLoad {
  readonly kind: 'submissions'
  readonly origin: string
  readonly frames: readonly string[]
  readonly concurrency: number
}

export interface PageLoad {
  readonly kind: 'pages'
  readonly origin: string
  readonly path: string
  readonly concurrency: number
  readonly seconds: number
}

export type Load = SubmissionLoad | PageLoad

export interface LoadResult {
  readonly count: number
  readonly seconds: number
  readonly perSecond: number
  readonly latency: Latency
}

export type LoadMessage =
  | { readonly ok: true; readonly result: LoadResult }
  | { readonly ok: false; readonly why: string }

process.on('message', (load: Load) => {
  const run = load.kind === 'pages' ? loadPages(load) : sendSubmissions(load)
  void run.then(
    (result) => process.send?.({ ok: true, result } satisfies LoadMessage),
    (error: unknown) => process.send?.({ ok: false, why: String(error) } satisfies LoadMessage),
  )
})

async function sendSubmissions({
  origin,
  frames,
  concurrency,
}: SubmissionLoad): Promise<LoadResult> {
  const all = (await Promise.all(frames.map(readFrames))).flat()
  const prepared = all.map(({ proof, frame }) => ({ intake: intakeRequest(origin, proof), frame }))
  return measure(origin, concurrency, (connection, index) => {
    const next = prepared[index]
    return next === undefined ? null : submit(connection, origin, next.intake, next.frame)
  })
}

function intakeRequest(origin: string, solution: string): Buffer {
  const body = Buffer.from(JSON.stringify({ solution }))
  const head = requestHead('POST', '/api/intake', {
    host: new URL(origin).host,
    origin,
    'content-type': 'application/json',
    'content-length': body.length,
  })
  return Buffer.concat([head, body])
}

/** A proof is redeemed, then everything is stored: both within one submission's time. */
async function submit(
  connection: Connection,
  origin: string,
  intake: Buffer,
  frame: Buffer,
): Promise<void> {
  const bought = await connection.send(intake)
  if (bought.status !== 200) throw new Error(`intake: ${bought.status} ${bought.body}`)
  const { token } = JSON.parse(bought.body.toString()) as { token: string }
  const head = requestHead('POST', '/api/reports', {
    host: new URL(origin).host,
    origin,
    authorization: `Intake ${token}`,
    'content-type': 'application/octet-stream',
    'content-length': frame.length,
  })
  const stored = await connection.send(head, frame)
  if (stored.status !== 201) throw new Error(`report: ${stored.status} ${stored.body}`)
}

async function loadPages({ origin, path, concurrency, seconds }: PageLoad): Promise<LoadResult> {
  const accept = { 'accept-encoding': 'br, gzip', accept: 'text/html' }
  const request = requestHead('GET', path, { host: new URL(origin).host, ...accept })
  const read = async (connection: Connection): Promise<void> => {
    const { status } = await connection.send(request)
    if (status !== 200) throw new Error(`${path}: ${status}`)
  }
  const first = await openConnection(origin)
  for (let warm = 0; warm < 200; warm += 1) await read(first)
  first.close()
  const end = performance.now() + seconds * 1_000
  return measure(origin, concurrency, (connection) =>
    performance.now() < end ? read(connection) : null,
  )
}

/** Runs works on so many connections until `next` has none left. */
async function measure(
  origin: string,
  concurrency: number,
  next: (connection: Connection, index: number) => Promise<void> | null,
): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: concurrency }, () => openConnection(origin)),
  )
  const durations: number[] = []
  let index = 0
  const start = performance.now()
  const run = async (connection: Connection): Promise<void> => {
    for (;;) {
      const begun = performance.now()
      const work = next(connection, index++)
      if (work === null) return
      await work
      durations.push(performance.now() - begun)
    }
  }
  await Promise.all(connections.map(run))
  const seconds = (performance.now() - start) / 1_000
  for (const connection of connections) connection.close()
  const count = durations.length
  const perSecond = rounded(count / seconds)
  return { count, seconds: rounded(seconds), perSecond, latency: latencyOf(durations) }
}
