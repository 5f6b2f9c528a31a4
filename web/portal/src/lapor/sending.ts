// How far a report is on its way, as the page knows it.
import type { SubmissionProgress } from '@kentongan/client/submit'

/** 'preparing' until the worker says more: the proof of work may not be done yet. */
export type SendingStep = { readonly step: 'preparing' } | SubmissionProgress

// What is left for sealing the report itself, and for the last request.
const filesShare = 94

/** Percent of the whole, by bytes of evidence; null where there is none and nothing to measure by. */
export function percentOf(step: SendingStep, sizes: readonly number[]): number | null {
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
  if (total === 0) return null
  if (step.step === 'preparing' || step.step === 'sealing') return 0
  if (step.step === 'sending') return filesShare + 3
  const before = sizes.slice(0, step.file).reduce((sum, bytes) => sum + bytes, 0)
  const now = (sizes[step.file] ?? 0) * (step.sentBytes / step.bytes)
  return Math.round(((before + now) / total) * filesShare)
}
