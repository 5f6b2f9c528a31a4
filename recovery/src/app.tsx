// The ceremony: an export, two sheets, and then what they open. Keys live in this page's memory and nowhere else.
import { watchIdle } from '@kentongan/design/idle'
import { Surya, SuryaSymbols } from '@kentongan/design/surya'
import type { Language } from '@kentongan/domain/language'
import { parseProfile } from '@kentongan/domain/profile'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { ChooseFile } from './choose/choose-file.tsx'
import type { Export } from './export/read.ts'
import { Opened } from './opened.tsx'
import { SpeechContext, speechOf, useSpeech } from './page/language.ts'
import { TypeSheets } from './sheets/type-sheets.tsx'

const idleMinutesMax = 15

/** Drops everything: the page begins anew, in a memory that never held a key. */
const forget = (): void => location.reload()

export function App({ first }: { readonly first: Language }): JSX.Element {
  const [language, setLanguage] = useState(first)
  const [exported, setExported] = useState<Export | null>(null)
  const [keys, setKeys] = useState<OfficeKeys | null>(null)
  const speech = speechOf(language)
  useEffect(() => {
    document.documentElement.lang = language
    document.title = speech.words.recovery.title
  }, [language])
  useEffect(() => {
    if (keys === null) return
    return watchIdle(idleMinutesMax, forget)
  }, [keys])
  return (
    <SpeechContext.Provider value={speech}>
      <Head
        exported={exported}
        onLanguage={() => setLanguage(language === 'id' ? 'en' : 'id')}
        onForget={keys === null ? null : forget}
      />
      <main id="isi" tabIndex={-1} class={keys === null ? 'task' : 'wrap open'}>
        {exported === null ? (
          <ChooseFile onRead={setExported} />
        ) : keys === null ? (
          <TypeSheets exported={exported} onOpen={setKeys} />
        ) : (
          <Opened exported={exported} keys={keys} />
        )}
      </main>
    </SpeechContext.Provider>
  )
}

interface HeadProps {
  readonly exported: Export | null
  readonly onLanguage: () => void
  /** Null while there is nothing to forget. */
  readonly onForget: (() => void) | null
}

function Head({ exported, onLanguage, onForget }: HeadProps): JSX.Element {
  const { words, say, language } = useSpeech()
  const profile = exported === null ? null : parseProfile(exported.office.profile)
  const name = profile?.ok === true ? say(profile.profile.name) : null
  return (
    <>
      <button class="skip" type="button" onClick={() => document.getElementById('isi')?.focus()}>
        {words.common.skip}
      </button>
      <header class="head">
        <div class="wrap row">
          <p class="brand">
            <SuryaSymbols />
            <Surya />
            <span>
              <b>{words.recovery.title}</b>
              {name !== null && <span>{name}</span>}
            </span>
          </p>
          <div class="row acts">
            <button
              class="link"
              type="button"
              lang={language === 'id' ? 'en' : 'id'}
              onClick={onLanguage}
            >
              {words.recovery.language}
            </button>
            {onForget !== null && (
              <button class="button quiet" type="button" onClick={onForget}>
                {words.recovery.forget.go}
              </button>
            )}
          </div>
        </div>
        {onForget !== null && (
          <div class="wrap">
            <p class="hint">{words.recovery.forget.hint}</p>
          </div>
        )}
      </header>
    </>
  )
}
