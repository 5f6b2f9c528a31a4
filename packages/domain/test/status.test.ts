import { describe, expect, it } from 'vitest'
import {
  canMove,
  caseStatuses,
  moveNeeds,
  parseCaseStatus,
  reporterLabel,
  reporterLabels,
  transitions,
} from '../src/status.ts'

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

  it('never tell by a label that another reporter exists', () => {
    expect(reporterLabel.merged).toBe(reporterLabel.assigning)
  })

  it('are parsed from untrusted input', () => {
    expect(parseCaseStatus('verifying')).toBe('verifying')
    for (const input of ['VERIFYING', '', null, 3, ['received'], '__proto__'])
      expect(parseCaseStatus(input)).toBeNull()
  })
})

describe('moves', () => {
  it('lead from received to verifying and nowhere else', () => {
    expect(caseStatuses.filter((to) => canMove('received', to, moveNeeds))).toEqual(['verifying'])
  })

  it('that need something are refused until it is there', () => {
    expect(canMove('verifying', 'not-pursued')).toBe(false)
    expect(canMove('verifying', 'not-pursued', ['assessment'])).toBe(false)
    expect(canMove('verifying', 'not-pursued', ['two-persons'])).toBe(true)
    expect(canMove('assigning', 'examining')).toBe(false)
  })

  it('never need less than two persons to drop a report', () => {
    for (const status of caseStatuses)
      for (const { to, needs } of transitions[status])
        if (to === 'not-pursued') expect(needs).toContain('two-persons')
  })

  it('never return to received, and never stay', () => {
    for (const status of caseStatuses) {
      expect(canMove(status, 'received', moveNeeds)).toBe(false)
      expect(canMove(status, status, moveNeeds)).toBe(false)
    }
  })

  it('reach every status from received', () => {
    const reached = new Set(['received'])
    for (const status of reached)
      for (const { to } of transitions[status as keyof typeof transitions]) reached.add(to)
    expect([...reached].sort()).toEqual([...caseStatuses].sort())
  })
})
