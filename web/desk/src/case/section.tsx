// A part of a case: a heading that can be jumped to, a word beside it, and what it holds.
import type { ComponentChildren, JSX } from 'preact'

interface SectionProps {
  /** The DOM id of its heading. */
  readonly id: string
  readonly title: string
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

export function Section({ id, title, aside, children }: SectionProps): JSX.Element {
  return (
    <section class="sec">
      <div class="sec-h">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** What may be wider than a phone: it scrolls by itself, and is reached by keys. */
export function Scroll({
  id,
  children,
}: {
  /** The DOM id of the heading that names it. */
  readonly id: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: axe's scrollable-region-focusable wants it.
    <section class="scroll-x" tabIndex={0} aria-labelledby={id}>
      {children}
    </section>
  )
}
