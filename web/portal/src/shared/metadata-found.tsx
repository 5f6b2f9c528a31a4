// Beneath the file field: what the chosen files say of whoever made them, and whether that is sent along.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CheckField } from './choices.tsx'
import { type PieceDraft, recogniseFile } from './evidence.ts'
import { type AllWords, useSpeech } from './language.ts'
import { type Metadata, metadataOf } from './metadata.ts'

interface Found {
  readonly name: string
  readonly metadata: Metadata
}

/** Told politely, as every hint: whoever types or listens is never interrupted. */
export function MetadataFound(props: {
  readonly typed: PieceDraft
  readonly onChange: (typed: PieceDraft) => void
}): JSX.Element {
  const { typed, onChange } = props
  const { words } = useSpeech()
  const said = words.report.evidence.found
  const all = useFound(typed.files)
  return (
    <div class="hints" aria-live="polite">
      {all.length > 0 && (
        <div class="note stack">
          <ul class="plain">
            {all.map(({ name, metadata }, at) => (
              <li key={at}>{said.holds(name, itemsOf(metadata, words))}</li>
            ))}
          </ul>
          {all.some(({ metadata }) => !metadata.removable) && <p>{said.stays}</p>}
          {all.some(({ metadata }) => metadata.removable) && (
            <CheckField
              name="evidence.clean"
              label={said.remove}
              hint={said.removeHint}
              checked={!(typed.asTheyAre ?? false)}
              onChange={(clean) => onChange({ ...typed, asTheyAre: !clean })}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** What these files hold; empty until they were looked at, one at a time, as one alone may have 20 MB. */
function useFound(files: readonly File[]): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([])
  useEffect(() => {
    setFound([])
    let isLatest = true
    void lookInto(files, () => isLatest).then((all) => {
      if (isLatest) setFound(all)
    })
    return () => {
      isLatest = false
    }
  }, [files])
  return found
}

async function lookInto(
  files: readonly File[],
  isWanted: () => boolean,
): Promise<readonly Found[]> {
  const all: Found[] = []
  for (const file of files) {
    const recognised = isWanted() ? await recogniseFile(file) : null
    if (recognised === null || !recognised.ok) continue
    const metadata = await metadataOf(file, recognised.type)
    if (metadata !== null) all.push({ name: file.name, metadata })
  }
  return all
}

/** What there is, in the order of how much it tells. */
function itemsOf(found: Metadata, words: AllWords): readonly string[] {
  const said = words.report.evidence.found
  const items = [
    found.place ? said.place : '',
    found.author === '' ? '' : said.author(found.author),
    found.device === '' ? '' : said.device(found.device),
    found.time ? said.time : '',
  ].filter(Boolean)
  return items.length === 0 ? [said.other] : items
}
