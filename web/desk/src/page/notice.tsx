// A page with one thing to say, and perhaps one thing to do about it.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ComponentChildren, JSX } from 'preact'
import { GateFrame } from './gate-frame.tsx'

interface NoticeProps {
  readonly profile: OfficeProfile | null
  readonly title: string
  readonly text: string
  readonly alarming?: boolean
  readonly children?: ComponentChildren
}

export function Notice({ profile, title, text, alarming, children }: NoticeProps): JSX.Element {
  return (
    <GateFrame {...{ profile, title }}>
      <div class="open">
        <h1 tabIndex={-1}>{title}</h1>
        <p role={alarming === true ? 'alert' : undefined}>{text}</p>
        {children}
      </div>
    </GateFrame>
  )
}
