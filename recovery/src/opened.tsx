// With the keys of the office: its cases, the next root, and the key for the standard age program.
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { AgeKeys } from './age-keys.tsx'
import { CaseList } from './cases/case-list.tsx'
import { CasePageView } from './cases/case-page.tsx'
import { RootCeremony } from './ceremony/root-ceremony.tsx'
import type { Export } from './export/read.ts'
import { type CaseLine, listCases } from './open/cases.ts'
import { useSpeech } from './page/language.ts'

const parts = ['cases', 'root', 'age'] as const
type Part = (typeof parts)[number]

interface OpenedProps {
  readonly exported: Export
  readonly keys: OfficeKeys
}

/** Titles are shown while others are still being opened, a few times a second. */
const showEveryMs = 250

export function Opened({ exported, keys }: OpenedProps): JSX.Element {
  const { words } = useSpeech()
  const [part, setPart] = useState<Part>('cases')
  const [ticket, setTicket] = useState<string | null>(null)
  const { lines, gone } = useLines(exported, keys)
  const top = useRef<HTMLDivElement>(null)
  // A screen reader begins at the heading of what came.
  useEffect(() => top.current?.querySelector<HTMLElement>('h1')?.focus(), [part, ticket])
  return (
    <>
      <nav class="parts" aria-label={words.recovery.parts.label}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === part ? 'page' : undefined}
            onClick={() => {
              setPart(one)
              setTicket(null)
            }}
          >
            {words.recovery.parts[one]}
          </button>
        ))}
      </nav>
      <div class="part" ref={top}>
        {part === 'root' && <RootCeremony {...{ exported, keys }} />}
        {part === 'age' && (
          <>
            <h1 tabIndex={-1}>{words.recovery.age.title}</h1>
            <p>{words.recovery.age.lead}</p>
            <AgeKeys
              show={words.recovery.age.show}
              warning={words.recovery.age.warning}
              keys={[[words.recovery.age.recovery, [keys.recovery.identity]]]}
            />
          </>
        )}
        {part === 'cases' && ticket === null && (
          <CaseList {...{ exported, lines, gone }} onOpen={setTicket} />
        )}
        {part === 'cases' && ticket !== null && (
          <CasePageView {...{ exported, keys, ticket }} onBack={() => setTicket(null)} />
        )}
      </div>
    </>
  )
}

interface Lines {
  /** Those that stand so far. */
  readonly lines: readonly CaseLine[]
  /** The file cannot be read any more: there will be no others. */
  readonly gone: boolean
}

function useLines(exported: Export, keys: OfficeKeys): Lines {
  const [lines, setLines] = useState<readonly CaseLine[]>([])
  const [gone, setGone] = useState(false)
  const walk = useCallback(
    async (ended: () => boolean): Promise<void> => {
      const found: CaseLine[] = []
      let shown = 0
      for await (const line of listCases(exported, keys)) {
        if (ended()) return
        found.push(line)
        if (performance.now() - shown < showEveryMs) continue
        shown = performance.now()
        setLines([...found])
        // Opening a title is work for this page's only thread: what was pressed meanwhile goes first.
        await new Promise((resolve) => setTimeout(resolve))
      }
      setLines(found)
    },
    [exported, keys],
  )
  useEffect(() => {
    let over = false
    walk(() => over).catch(() => setGone(true))
    return () => {
      over = true
    }
  }, [walk])
  return { lines, gone }
}
