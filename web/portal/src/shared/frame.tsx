// The frame of every reporter's page: skip link, slim head, main, and the way out in the same place.
import { Icon, type IconName } from '@kentongan/design/icon'
import { Modal } from '@kentongan/design/modal'
import { Surya, SuryaSymbols } from '@kentongan/design/surya'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { speechOf, useSpeech } from './language.ts'

interface FrameProps {
  readonly profile: OfficeProfile | null
  /** The page's heading, which is its title too; `wrong` says that something has to be put right. */
  readonly title: string
  /** After the title; left out where a title must not say what the page is for. */
  readonly of?: string | undefined
  readonly wrong?: boolean
  /** Changes when another page stands here: its heading is focused and read. */
  readonly page: string
  /** How main is laid out. */
  readonly layout?: string
  /** Offers the same page in the other language: where another load loses nothing, as before anybody signs in. */
  readonly bilingual?: boolean
  /** At the head's end; without it, help. */
  readonly action?: ComponentChildren
  readonly state: { readonly icon: IconName; readonly text: string }
  readonly onLeave: () => void
  readonly children: ComponentChildren
}

/** The page that stood here last, whichever frame drew it. */
let shown: string | null = null

export function Frame(props: FrameProps): JSX.Element {
  const { profile, title, of, wrong = false, page, layout = 'task', children } = props
  const { bilingual = false } = props
  const { words, link } = useSpeech()
  const main = useRef<HTMLElement>(null)
  const whole = of === undefined ? title : `${title} – ${of}`
  const tab = wrong ? words.common.errorTitle(whole) : whole
  useEffect(() => {
    document.title = tab
  }, [tab])
  useEffect(() => {
    const before = shown
    shown = page
    if (before === null || before === 'loading' || before === page) return
    scrollTo(0, 0)
    // What went wrong has taken the focus already.
    if (document.activeElement?.matches('main [role="alert"]') === true) return
    main.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [page])
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link by what it does; a real one would add to the history that screens are walked by. */}
      <a class="skip" href="#isi" onClick={(event) => skipTo(event, main.current)}>
        {words.common.skip}
      </a>
      <SuryaSymbols />
      <header class="slim">
        <div class="wrap">
          <a class="brand" href={link('/')}>
            <Surya />
            <span>
              <b>{profile?.shortName ?? 'WBS'}</b>
            </span>
          </a>
          {bilingual && <OtherLanguage />}
          {props.action ?? (
            <a class="link" href={link('/hubungi')} target="_blank" rel="noopener noreferrer">
              {words.common.help}
            </a>
          )}
        </div>
      </header>
      <main id="isi" class={layout} tabIndex={-1} ref={main}>
        {children}
      </main>
      <LeaveBar {...props} />
    </>
  )
}

function OtherLanguage(): JSX.Element {
  const { words, language } = useSpeech()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <a
      class="link language"
      href={speechOf(other).link(location.pathname)}
      hreflang={other}
      lang={other}
    >
      {words.common.otherLanguage}
    </a>
  )
}

function skipTo(event: Event, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
  main?.scrollIntoView()
}

function LeaveBar({ state, onLeave }: FrameProps): JSX.Element {
  const { words } = useSpeech()
  return (
    <aside class="leave" aria-label={words.common.quickExit}>
      <div class="wrap">
        <p>
          <Icon name={state.icon} class="tick" />
          {state.text}
        </p>
        <LeaveButton onLeave={onLeave} />
        <span class="visually-hidden" id="keluar-cepat">
          {words.common.quickExitHint}
        </span>
      </div>
    </aside>
  )
}

function LeaveButton({ onLeave }: { readonly onLeave: () => void }): JSX.Element {
  const { words } = useSpeech()
  return (
    <button
      class="button"
      type="button"
      onClick={onLeave}
      aria-describedby="keluar-cepat"
      title={words.common.quickExitHint}
    >
      <Icon name="exit" />
      {words.common.quickExit}
    </button>
  )
}

interface DialogProps {
  readonly title: string
  readonly cover?: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
  readonly children: ComponentChildren
}

/** Over the page, and with the way out in it: what is beneath cannot be reached. */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, cover = false, onClose, onLeave, children } = props
  return (
    <Modal labelledBy="dialog" cover={cover} onClose={onClose}>
      <h2 id="dialog">{title}</h2>
      {children}
      <div class="dialog-leave">
        <LeaveButton onLeave={onLeave} />
      </div>
    </Modal>
  )
}
