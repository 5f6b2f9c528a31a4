// The Surya: our own drawing of the eight-rayed sun of Majapahit, the mark of this look. A page defines a symbol
// once and uses it wherever the mark stands.
import type { JSX } from 'preact'

const turns = [45, 90, 135, 180, 225, 270, 315] as const

/** Repeats the drawing of the given id eight times around the centre. */
function Round({ id, children }: { id: string; children: JSX.Element }): JSX.Element {
  return (
    <>
      <g id={id}>{children}</g>
      {turns.map((angle) => (
        <use key={angle} href={`#${id}`} transform={`rotate(${angle})`} />
      ))}
    </>
  )
}

/** The mark, for sizes from 16 px: filled rays, seed, and petals in `currentColor`. */
export function SuryaMark(): JSX.Element {
  return (
    <>
      <circle r="47" />
      <g fill="currentColor" stroke="none">
        <circle r="7" />
        <Round id="surya-ray">
          <path d="M0-99 17-57Q0-64-17-57Z" />
        </Round>
        <Round id="surya-petal">
          <path d="M0-12C9-19 8-29 0-37-8-29-9-19 0-12Z" />
        </Round>
        <g transform="rotate(22.5)">
          <Round id="surya-spark">
            <path d="M0-79 6-58H-6Z" />
          </Round>
        </g>
      </g>
    </>
  )
}

function SuryaLines(): JSX.Element {
  return (
    <>
      <circle r="52" />
      <circle r="47.5" />
      <circle r="42" />
      <circle r="11" />
      <circle r="5" />
      <circle r="44.8" stroke-dasharray="0 4.4" />
      <Round id="sun-ray">
        <path d="M0-97C5-82 10-70 16-57Q8-62 0-62T-16-57C-10-70-5-82 0-97ZM0-86V-66M4.5-76Q6-70 9-64M-4.5-76Q-6-70-9-64" />
      </Round>
      <g transform="rotate(22.5)">
        <Round id="sun-spark">
          <path d="M0-77L5.5-57Q0-60-5.5-57ZM0-24V-40" />
        </Round>
      </g>
      <Round id="sun-petal">
        <path d="M0-15C9-22 9-31 0-39C-9-31-9-22 0-15ZM0-20V-30" />
      </Round>
    </>
  )
}

/** The symbols that `Surya` refers to. Stands once in a page, before the first use; `lines` where the large one is used. */
export function SuryaSymbols({ lines = false }: { lines?: boolean }): JSX.Element {
  return (
    <svg class="defs" aria-hidden="true" focusable="false">
      <symbol id="surya" viewBox="-100 -100 200 200">
        <SuryaMark />
      </symbol>
      {lines && (
        <symbol id="sun" viewBox="-100 -100 200 200">
          <SuryaLines />
        </symbol>
      )}
    </svg>
  )
}

/** The mark, or with `lines` the large line drawing. Decoration: hidden from screen readers. */
export function Surya({ lines = false }: { lines?: boolean }): JSX.Element {
  return (
    <svg class="surya" viewBox="-100 -100 200 200" aria-hidden="true">
      <use href={lines ? '#sun' : '#surya'} x="-100" y="-100" width="200" height="200" />
    </svg>
  )
}
