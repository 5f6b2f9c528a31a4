// Only the rows in sight are in the page: ten thousand cases scroll as fast as ten.
import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

type Rows = Virtualizer<Window, HTMLElement>
type Options = ConstructorParameters<typeof Virtualizer<Window, HTMLElement>>[0]

/** A virtualizer over the page's own scrolling. `margin` is what stands above the rows, in pixels. */
export function useWindow(count: number, keyOf: (at: number) => string, margin: number): Rows {
  const [, redraw] = useReducer<number, undefined>((drawn) => drawn + 1, 0)
  const held = useRef<Rows | null>(null)
  const options: Options = {
    count,
    getScrollElement: () => window as Window,
    estimateSize: () => 60,
    overscan: 12,
    scrollMargin: margin,
    getItemKey: keyOf,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    onChange: () => redraw(undefined),
  }
  const rows = held.current ?? new Virtualizer<Window, HTMLElement>(options)
  held.current = rows
  rows.setOptions(options)
  useLayoutEffect(() => rows._didMount(), [])
  useLayoutEffect(() => rows._willUpdate())
  return rows
}
