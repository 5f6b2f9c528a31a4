// The desk's icons on a 16 px grid. Always beside words, so hidden from screen readers.
import type { JSX } from 'preact'

const strokes = {
  all: 'M3 4h10M3 8h10M3 12h10',
  late: 'M8 2.25 14.25 13.25H1.75ZM8 6.5v3M8 11.4v.01',
  soon: 'M8 1.75 14.25 8 8 14.25 1.75 8ZM8 5.25V8.5M8 10.7v.01',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.75V8h2.25',
  stop: 'M6 4v8M10 4v8',
  letter: 'M2.5 4h11v8.5h-11zM2.5 4.5 8 9l5.5-4.5',
  people:
    'M6 3.25a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5ZM1.75 13c.3-2.5 2-4 4.25-4s3.95 1.5 4.25 4M10.5 3.5a2.2 2.2 0 0 1 0 4M11.75 9.25c1.4.5 2.3 1.8 2.5 3.75',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5ZM10.25 10.25l3.25 3.25',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  key: 'M5 8.5A2.5 2.5 0 1 1 5 13.5 2.5 2.5 0 0 1 5 8.5ZM6.9 9.1l6-6M10.5 5.5l2 2M8.9 7.1l1.2 1.2',
  card: 'M1.75 3.5h12.5v9H1.75zM1.75 6.25h12.5M4 9.75h3.5',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  out: 'M13.5 2.5 2.5 7l4.5 2 2 4.5zM7 9l3-3',
  note: 'M3 2.5h10V9l-4 4.5H3zM9 13.5V9h4M5.5 5.5h5M5.5 8h2',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  verified: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.5 8.2l1.8 1.8 3.2-3.7',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  left: 'M9.5 4.5 6 8l3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  cross: 'm4.5 4.5 7 7M11.5 4.5l-7 7',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5Z',
  block: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM3.8 3.8l8.4 8.4',
  globe:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM2 8h12M8 2c2 1.8 2.5 3.8 2.5 6S10 12.2 8 14c-2-1.8-2.5-3.8-2.5-6S6 3.8 8 2Z',
  chain:
    'M6.75 9.25 9.25 6.75M7.5 4.75 9 3.25a2.65 2.65 0 0 1 3.75 3.75l-1.5 1.5M8.5 11.25 7 12.75A2.65 2.65 0 0 1 3.25 9l1.5-1.5',
  print: 'M4.5 6V2.5h7V6M4 12H2V6h12v6h-2M4.5 9.5h7v4h-7Z',
  copy: 'M5.5 5.5h8v8h-8ZM5.5 10.5h-3v-8h8v3',
  save: 'M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11',
  exit: 'M6.5 2.5h-4v11h4M6.5 8h7M10.5 5l3 3-3 3',
} as const

export type IconName = keyof typeof strokes

/** An icon in `currentColor`. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}

/** How far along a case is, as a filled part of a dial; null is not begun. */
export function Dial({ part }: { readonly part: number | null }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" stroke-dasharray={part === null ? '2.2 2.5' : undefined} />
      {part !== null && part < 1 && <path d={sector(part)} fill="currentColor" stroke="none" />}
      {part !== null && part >= 1 && (
        <circle cx="8" cy="8" r="3.25" fill="currentColor" stroke="none" />
      )}
    </svg>
  )
}

function sector(part: number): string {
  const angle = 2 * Math.PI * part
  const x = (8 + 3.25 * Math.sin(angle)).toFixed(2)
  const y = (8 - 3.25 * Math.cos(angle)).toFixed(2)
  return `M8 8V4.75A3.25 3.25 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
}
