// The commands that hold everywhere in the desk, and the two dialogs that show all commands.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ShownRow } from '../list/rows.ts'
import type { Closing } from '../page/lock.ts'
import { hashOf, type Route, viewNames, views } from '../page/route.ts'
import { Help } from './help.tsx'
import { Palette } from './palette.tsx'
import { type Offer, useCommandKeys, useCommands } from './use-commands.ts'

interface DeskCommandsProps {
  /** False for whoever may read no case: no view is offered. */
  readonly reads: boolean
  readonly rows: readonly ShownRow[]
  readonly asOf: unknown
  readonly onClose: (closing: Closing) => void
}

const goTo = (route: Route) => (): void => {
  location.hash = hashOf(route)
}

const offices: Offer = {
  officers: goTo({ page: 'officers' }),
  office: goTo({ page: 'office' }),
  account: goTo({ page: 'account' }),
}
const ofViews: Offer = Object.fromEntries(
  views.map((view) => [viewNames[view], goTo({ page: 'list', view })]),
)

export function DeskCommands({ reads, rows, asOf, onClose }: DeskCommandsProps): JSX.Element {
  const [shown, setShown] = useState<'palette' | 'help' | null>(null)
  const chosen = useRef<(() => void) | null>(null)
  useCommandKeys()
  useCommands({
    palette: () => setShown('palette'),
    help: () => setShown('help'),
    lock: () => onClose('lock'),
    signOut: () => onClose('sign-out'),
    ...offices,
    ...(reads ? ofViews : {}),
  })
  useEffect(() => {
    // The palette has given the focus back: what was chosen may take it from here.
    if (shown !== null) return
    const act = chosen.current
    chosen.current = null
    act?.()
  }, [shown])
  const close = (): void => setShown(null)
  return (
    <>
      {shown === 'help' && <Help onClose={close} />}
      {shown === 'palette' && (
        <Palette
          {...{ rows, asOf }}
          onClose={close}
          onChosen={(act) => {
            chosen.current = act
            close()
          }}
        />
      )}
    </>
  )
}
