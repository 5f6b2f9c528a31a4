// The page "Akun Saya": who this officer is to colleagues, and where they are signed in.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useSpeech } from '../page/language.ts'
import { roleNames } from '../page/role-names.ts'
import type { Me } from '../worker/protocol.ts'
import { Sessions } from './sessions.tsx'

interface OwnAccountProps {
  readonly me: Me
  /** The session has ended by itself. */
  readonly onLost: () => void
}

export function OwnAccount({ me, onLost }: OwnAccountProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.ownAccount
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${said.title} | ${words.desk.title}`
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main id="isi" class="main officers" tabIndex={-1}>
      <header class="list-title">
        <h1 tabIndex={-1} ref={heading}>
          {said.title}
        </h1>
      </header>
      <section aria-labelledby="saya">
        <h2 id="saya">{me.name}</h2>
        <dl class="kv">
          <dt>{said.position}</dt>
          <dd>{me.position}</dd>
          <dt>{said.roles}</dt>
          <dd>{roleNames(words, me.roles)}</dd>
          <dt>{said.username}</dt>
          <dd>{me.username}</dd>
          <dt>{said.fingerprint}</dt>
          <dd>
            <code>{me.fingerprint}</code>
            <p class="hint">{said.fingerprintHint}</p>
          </dd>
        </dl>
      </section>
      <Sessions {...{ onLost }} />
    </main>
  )
}
