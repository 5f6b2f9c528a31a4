// The few icons of the look, drawn on a 20 px grid. Always beside words, so hidden from screen readers.
import type { JSX } from 'preact'

const paths = {
  tick: 'M3.5 10.5 8 15l8.5-10',
  cross: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  exit: 'M8 3H3.5v14H8M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  copy: 'M7 7h10v10H7ZM13 7V3H3v10h4',
  print: 'M5.5 7V2.5h9V7M5 14H2.5V7h15v7H15M5.5 11.5h9v6h-9Z',
  save: 'M10 2.5v10M6 9l4 4 4-4M3 13.5v4h14v-4',
  calendar: 'M3 4.5h14v13H3ZM3 8.5h14M6.5 2.5v4M13.5 2.5v4',
  lock: 'M4 9h12v8.5H4ZM6.5 9V6a3.5 3.5 0 0 1 7 0v3M10 12.5v2',
  alert: 'M10 2.5 18 17H2ZM10 8v4M10 14.6v.1',
  eye: 'M1.5 10C4 5.8 6.8 4 10 4s6 1.8 8.5 6c-2.5 4.2-5.3 6-8.5 6s-6-1.8-8.5-6ZM10 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  plus: 'M10 3.5v13M3.5 10h13',
  dot: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
} as const

export type IconName = keyof typeof paths

/** An icon in `currentColor`, as large as the style around it says; `class` names its part in that style. */
export function Icon({ name, class: part }: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={part} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} stroke-dasharray={name === 'dot' ? '2.2 2.2' : undefined} />
    </svg>
  )
}
