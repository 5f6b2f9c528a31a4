// How sealing works, in three pictures: a phone and what is written on it, the sealed envelope, and the chest that
// two keys open. Our own drawings, in the colours of the page.
import type { JSX } from 'preact'
import type { View } from './view.ts'

function Shade(): JSX.Element {
  return <ellipse class="shade" cx="100" cy="143" rx="74" ry="5" />
}

/** A phone with a report being written on it, before a photograph as evidence. */
function Writing(): JSX.Element {
  return (
    <svg viewBox="0 0 200 150" aria-hidden="true">
      <Shade />
      <g transform="rotate(-9 58 92)">
        <rect class="paper" x="22" y="62" width="66" height="56" rx="2" />
        <path class="clay" d="M28 68h54v34H28Z" />
        <path class="leaf" d="m28 102 17-21 9 11 8-8 20 18Z" />
        <circle cx="70" cy="76" r="3.5" />
        <path class="soft" d="M28 110h26" />
      </g>
      <g transform="rotate(5 112 74)">
        <rect class="paper" x="77" y="9" width="70" height="128" rx="9" />
        <path d="M104 17h16" />
        <path class="soft" d="M88 32h28M88 43h48M88 53h48M88 63h41M88 78h48M88 88h29" />
        <rect class="leaf" x="88" y="109" width="48" height="16" rx="2.5" />
        <path d="m107 117 4 4 7-8" />
      </g>
      <g transform="translate(123 90) rotate(-38)">
        <path class="fold" d="M0 0 13-5.5V5.5Z" />
        <path class="clay" d="M13-5.5h44v11H13Z" />
        <path class="paper" d="M57-5.5h5q3 0 3 3v5q0 3-3 3h-5Z" />
        <path d="M13 0h44" />
      </g>
    </svg>
  )
}

/** An envelope tied and sealed with the Surya. */
function Sealed(): JSX.Element {
  return (
    <svg viewBox="0 0 200 150" aria-hidden="true">
      <Shade />
      <path class="soft" d="M6 66h16M1 80h18M8 94h13" />
      <g transform="rotate(-4 104 82)">
        <path class="paper" d="M32 38q0-3 3-3h138q3 0 3 3v88q0 3-3 3H35q-3 0-3-3Z" />
        <path class="soft" d="m33 128 52-47M175 128l-52-47" />
        <path class="fold" d="m33 36 64 57q7 6 14 0l64-57Z" />
        <circle class="leaf" cx="104" cy="86" r="25" />
        <circle class="leaf" cx="104" cy="86" r="20.5" stroke-dasharray="0 3.22" />
        <use class="sun" href="#surya" x="87" y="69" width="34" height="34" stroke-width="4" />
      </g>
    </svg>
  )
}

/** A lock at the left of a chest, and the key that is in it. */
function LockAndKey(): JSX.Element {
  return (
    <>
      <rect class="leaf" x="50" y="62" width="26" height="34" rx="4" />
      <circle cx="63" cy="76" r="6.5" />
      <g transform="translate(63 76) rotate(146)">
        <path class="paper" d="M0-2.5h34v5H0Z" />
        <path class="paper" d="M6 2.5v8h5v-5h4v-3Z" />
        <circle class="fold" cx="44" cy="0" r="12" />
        <circle class="paper" cx="44" cy="0" r="5.5" />
      </g>
    </>
  )
}

/** A chest with a person's card on it, and two locks, each with its own key. */
function TwoKeys(): JSX.Element {
  return (
    <svg viewBox="0 0 200 150" aria-hidden="true">
      <Shade />
      <path class="paper" d="M32 132h18v9H32ZM150 132h18v9h-18Z" />
      <path class="clay" d="M28 60q0-34 30-34h84q30 0 30 34v4H28Z" />
      <path class="soft" d="M33 45h134" />
      <path class="paper" d="M28 64h144v70H28Z" />
      <path class="soft" d="M28 87h144M28 110h144" />
      <path class="fold" d="M80 76h40v48H80Z" />
      <circle cx="100" cy="93" r="7" />
      <path d="M87 117q2-12 13-12t13 12" />
      <LockAndKey />
      <g transform="matrix(-1 0 0 1 200 0)">
        <LockAndKey />
      </g>
    </svg>
  )
}

const pictures = [Writing, Sealed, TwoKeys] as const

/** The pictures in their order, each with what it shows in words. */
export function Sealing({ view }: { view: View }): JSX.Element {
  const { seal } = view.words.home
  return (
    <ol class="seal">
      {seal.map((step, at) => {
        const Picture = pictures[at]
        return (
          <li key={step.title}>
            {Picture !== undefined && <Picture />}
            <div>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </div>
            {at < seal.length - 1 && (
              <svg class="path" viewBox="0 0 80 12" aria-hidden="true">
                <path d="M1 6h74" stroke-dasharray="5 5" />
                <path d="m72 1 6 5-6 5" />
              </svg>
            )}
          </li>
        )
      })}
    </ol>
  )
}
