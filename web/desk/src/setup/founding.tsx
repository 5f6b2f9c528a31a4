// Set-up behind the first account: three sheets, each printed and proven, then the first publication.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FoundingProps } from '../page/areas.ts'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { FoundingFacts } from '../worker/protocol.ts'
import { KeptCheck } from './kept-check.tsx'
import { PublishStep } from './publish-step.tsx'
import { SheetStep } from './sheet-step.tsx'
import { StepFrame, setupSteps } from './step-frame.tsx'

/** The sheet to print next; past the last one, the office can be published. */
const firstUnproven = ({ kept }: FoundingFacts): number =>
  kept.includes(false) ? kept.indexOf(false) : kept.length

export function Founding({ entered, founding, onEntered }: FoundingProps): JSX.Element {
  const { words } = useSpeech()
  const { sheets, publish } = words.setup
  const [facts, setFacts] = useState(founding)
  // A reload goes on at the first sheet that is not proven yet.
  const [sheet, setSheet] = useState(firstUnproven(founding))
  const [checking, setChecking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const frame = { profile: entered.news.profile, steps: setupSteps }
  const code = facts.sheets[sheet]

  async function kept(): Promise<void> {
    const answer = await ask('sheet-kept', { sheet })
    if (!answer.ok) return setFailure(failureText(words, answer.code))
    setFacts(answer.value)
    setSheet(firstUnproven(answer.value))
    showAgain()
  }
  function showAgain(): void {
    setFailure(null)
    setChecking(false)
  }
  const before = sheet === 0 ? null : () => setSheet(sheet - 1)
  if (code === undefined) {
    return (
      <StepFrame
        {...frame}
        step="publish"
        title={publish.title}
        lead={publish.lead}
        onBack={before}
      >
        <PublishStep {...{ entered, onEntered }} founding={facts} />
      </StepFrame>
    )
  }
  const number = sheet + 1
  if (!checking) {
    return (
      <StepFrame
        {...frame}
        step="sheets"
        title={sheets.title(number)}
        lead={sheets.lead}
        onBack={before}
      >
        <SheetStep
          {...{ code, number }}
          founding={facts}
          day={entered.news.today}
          onPrinted={() => setChecking(true)}
        />
      </StepFrame>
    )
  }
  return (
    <StepFrame
      {...frame}
      step="sheets"
      title={sheets.checkTitle(number)}
      lead={sheets.checkLead}
      onBack={showAgain}
    >
      <KeptCheck
        paper={sheets.name(number)}
        {...{ code, failure }}
        onKept={kept}
        onShowAgain={showAgain}
      />
    </StepFrame>
  )
}
