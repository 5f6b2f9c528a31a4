// What of a view is shown, and in which order: a status, a kind, and a sort, each a choice of what is there.
import { type CaseStatus, caseStatuses } from '@kentongan/domain/status'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { type Sort, sorts } from '../page/route.ts'
import type { Choice, ShownRow } from './rows.ts'

interface ListFilterProps {
  /** Of the view, before anything is left out. */
  readonly rows: readonly ShownRow[]
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

export function ListFilter({ rows, choice, onChoice }: ListFilterProps): JSX.Element {
  const { words } = useSpeech()
  const { filter } = words.deskList
  const { status, kind, sort, ...view } = choice
  const order = sort ?? 'tenggat'
  const statuses = caseStatuses.filter(
    (one) => one === status || rows.some((row) => row.status === one),
  )
  const kinds = new Map(
    rows.flatMap((row) => (row.kind === null ? [] : [[row.kind, row.kindLabel]])),
  )
  const chosen = (change: Partial<Record<'status' | 'kind' | 'sort', string>>): Choice => {
    const next = { status: status ?? '', kind: kind ?? '', sort: order, ...change }
    return {
      ...view,
      kind: next.kind === '' ? null : next.kind,
      ...(next.status !== '' && { status: next.status as CaseStatus }),
      ...(next.sort !== 'tenggat' && { sort: next.sort as Sort }),
    }
  }
  return (
    <fieldset class="chips">
      <legend class="sr">{filter.label}</legend>
      <Chip
        id="saring-status"
        label={filter.status}
        value={status ?? ''}
        onValue={(value) => onChoice(chosen({ status: value }))}
        options={[['', filter.all], ...statuses.map((one) => [one, words.status.internal[one]])]}
      />
      <Chip
        id="saring-jenis"
        label={filter.kind}
        value={kind ?? ''}
        onValue={(value) => onChoice(chosen({ kind: value }))}
        options={[['', filter.all], ...[...kinds].sort((a, b) => a[1].localeCompare(b[1]))]}
      />
      <Chip
        id="urut"
        label={filter.sort}
        value={order === 'tenggat' ? '' : order}
        onValue={(value) => onChoice(chosen({ sort: value === '' ? 'tenggat' : value }))}
        options={sorts.map((one) => [one === 'tenggat' ? '' : one, filter.sorts[one]])}
      />
      {(status !== undefined || kind !== null) && (
        <button
          class="btn quiet"
          type="button"
          onClick={() => onChoice(chosen({ status: '', kind: '' }))}
        >
          <Icon name="cross" /> {filter.clear}
        </button>
      )}
    </fieldset>
  )
}

interface ChipProps {
  readonly id: string
  readonly label: string
  /** '' while nothing is chosen. */
  readonly value: string
  readonly options: readonly (readonly string[])[]
  readonly onValue: (value: string) => void
}

function Chip({ id, label, value, options, onValue }: ChipProps): JSX.Element {
  return (
    <span class={value === '' ? 'chip' : 'chip on'}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
