// The frame of everything before the desk: mark above, task in the middle, the lock's promise below.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Brand } from './brand.tsx'
import { idleMinutesMax } from './idle.ts'
import { otherLanguage, useSpeech } from './language.ts'

interface GateFrameProps {
  readonly profile: OfficeProfile | null
  readonly title: string
  readonly children: ComponentChildren
  /** Set for tasks that fill the page rather than stand in its middle. */
  readonly wide?: boolean
  /** False while there is no desk yet that could lock, and no draft. */
  readonly desk?: boolean
}

export function GateFrame(props: GateFrameProps): JSX.Element {
  const { profile, title, children, wide = false, desk = true } = props
  const { words, language } = useSpeech()
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${title} | ${words.desk.title}`
    // A new page of the app: a screen reader begins at its heading.
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [title])
  return (
    <>
      <SkipLink />
      <div class={wide ? 'gate wide' : 'gate'}>
        <header>
          <Brand profile={profile} />
          <a class="link" href={otherLanguage(language)} hreflang={language === 'id' ? 'en' : 'id'}>
            {words.desk.nav.language}
          </a>
        </header>
        <main id="isi" tabIndex={-1} ref={main}>
          {children}
        </main>
        {desk && (
          <footer>
            <span>{words.desk.gate.idle(idleMinutesMax)}</span>
            <span>{words.desk.gate.draftsKept}</span>
          </footer>
        )}
      </div>
    </>
  )
}

/** A way past the menu: a button, since the fragment names places of the desk. */
export function SkipLink(): JSX.Element {
  const { words } = useSpeech()
  return (
    <button class="skip" type="button" onClick={() => document.getElementById('isi')?.focus()}>
      {words.common.skip}
    </button>
  )
}
