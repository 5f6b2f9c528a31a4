// A case's own rows of the audit log, for whoever may read it: asked for by hand, since each look is itself on record.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Section } from '../case/section.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { LogTable } from './log-table.tsx'
import { rowsAtOnce, useLog } from './use-log.ts'
import { Verdict } from './verdict.tsx'

interface CaseLogProps {
  readonly ticket: string
  readonly onLost: () => void
}

export function CaseLog({ ticket, onLost }: CaseLogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.auditLog
  const [limit, setLimit] = useState(rowsAtOnce)
  const log = useLog({ ticket, member: '', limit }, onLost)
  const { facts, shown, progress, failure, check } = log
  return (
    <Section id="bagian-jejak" title={said.ofCase}>
      <p class="small soft">{said.ofCaseHint}</p>
      {facts === null && progress === null && failure === null && (
        <button class="btn" type="button" onClick={check}>
          <Icon name="chain" /> {said.check}
        </button>
      )}
      <Verdict {...{ log }} />
      {facts !== null && shown !== null && (
        <LogTable {...{ facts, shown }} ofCase onOlder={() => setLimit(limit + rowsAtOnce)} />
      )}
    </Section>
  )
}
