// The frame's end of the port: one file is taken, from the page around it alone, and shown once.
import type { FromFrame, ShowFile, ToFrame } from './protocol.ts'

/** Makes what was drawn into a new file, or null where that cannot be done. */
export type Copier = () => Promise<ArrayBuffer | null>

/** Takes the file; `show` resolves once it stands, and rejects when it cannot be shown. */
export function takeFile(show: (asked: ShowFile) => Promise<Copier | null>): void {
  addEventListener('message', async function take({ source, data, ports }: MessageEvent) {
    const [port] = ports
    if (source !== parent || port === undefined) return
    removeEventListener('message', take)
    const say = (told: FromFrame): void => port.postMessage(told)
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') say({ kind: 'escape' })
    })
    try {
      const copy = await show(data as ShowFile)
      port.addEventListener('message', async ({ data: told }: MessageEvent<ToFrame>) => {
        if (told.kind !== 'copy') return
        const bytes = (await copy?.().catch(() => null)) ?? null
        port.postMessage({ kind: 'copy', bytes }, bytes === null ? [] : [bytes])
      })
      port.start()
      say({ kind: 'shown' })
    } catch {
      say({ kind: 'failed' })
    }
  })
}
