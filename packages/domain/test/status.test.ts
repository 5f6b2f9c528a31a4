import { describe, expect, it } from 'vitest'
import { caseStatuses, parseCaseStatus, reporterLabel, reporterLabels } from '../src/status.ts'

describe('statuses', () => {
  it('keep their codes and order, which stand in signed bytes', () => {
    expect(caseStatuses).toEqual([
      'received',
      'verifying',
      'incomplete',
      'reviewing',
      'awaiting-decision',
      'clarifying',
      'assigning',
      'examining',
      'reporting',
      'following-up',
      'referred',
      'suspended',
      'merged',
      'not-pursued',
      'closed',
      'concluded',
      're-reviewing',
      'archived',
    ])
  })

  it('each tell the reporter something, and every label is told somewhere', () => {
    expect(new Set(caseStatuses.map((status) => reporterLabel[status]))).toEqual(
      new Set(reporterLabels),
    )
  })

  it('are parsed from untrusted input', () => {
    expect(parseCaseStatus('verifying')).toBe('verifying')
    for (const input of ['VERIFYING', '', null, 3, ['received'], '__proto__'])
      expect(parseCaseStatus(input)).toBeNull()
  })
})
