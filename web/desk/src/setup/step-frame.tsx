// A step of set-up or enrolment: how far along it is, its title, why it is there, and beside it all steps.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { ComponentChildren, JSX } from 'preact'
import { GateFrame } from '../page/gate-frame.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { useBack } from './use-back.ts'

export const setupSteps = ['account', 'card', 'code', 'sheets', 'publish'] as const
export const invitationSteps = ['account', 'card', 'code', 'fingerprint'] as const
export type Step = (typeof setupSteps)[number] | (typeof invitationSteps)[number]

export interface StepFrameProps {
  readonly profile: OfficeProfile | null
  readonly steps: readonly Step[]
  readonly step: Step
  readonly title: string
  readonly lead: string
  /** Goes to the step before; null where there is none to go to. */
  readonly onBack: (() => void) | null
  readonly children: ComponentChildren
}

export function StepFrame(props: StepFrameProps): JSX.Element {
  const { profile, steps, step, title, lead, onBack, children } = props
  const { words } = useSpeech()
  const leaving = useBack(onBack)
  return (
    <GateFrame {...{ profile, title }} desk={false}>
      <div class="open step">
        <p class="progress">{words.setup.progress(steps.indexOf(step) + 1, steps.length)}</p>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{lead}</p>
        {children}
      </div>
      <Steps {...{ steps, step }} />
      {leaving.asking && <LeaveDialog onStay={leaving.stay} />}
    </GateFrame>
  )
}

function Steps({ steps, step }: Pick<StepFrameProps, 'steps' | 'step'>): JSX.Element {
  const { words } = useSpeech()
  const at = steps.indexOf(step)
  return (
    <aside class="what steps" aria-labelledby="langkah">
      <h2 id="langkah">{words.setup.stepsTitle}</h2>
      <ol>
        {steps.map((one, index) => (
          <li key={one} aria-current={index === at ? 'step' : undefined}>
            {index < at ? <Icon name="check" /> : <span class="n">{index + 1}</span>}
            <span>
              {words.setup.step[one]}
              {index < at && <span class="sr"> ({words.setup.done})</span>}
            </span>
          </li>
        ))}
      </ol>
      <p>{words.setup.reloadSafe}</p>
    </aside>
  )
}
