import { failed, succeeded } from '@kentongan/client/api'
import type { CaseSummary, SummaryReader } from '@kentongan/client/officer'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { newSitting } from '@kentongan/sealed/sitting'
import { describe, expect, it } from 'vitest'
import { type Helper, openWithHelpers } from '../src/worker/open-many.ts'

const office = { office: 'kantor' } as unknown as VerifiedOffice
const reader = { member: 'saya', age: { sitting: newSitting(1) } } as unknown as SummaryReader
const names = (count: number) => Array.from({ length: count }, (_, at) => `perkara-${at}`)
const summary = (id: string) => ({ listed: { id } }) as unknown as CaseSummary

interface Told {
  readonly act: string
  readonly ask: unknown
}

/** Helpers that open whatever they are asked, and what happened to them. */
function staff(open: Helper['ask'] | null = null) {
  const told: Told[][] = []
  let ended = 0
  const start = (): Helper => {
    const own: Told[] = []
    told.push(own)
    return {
      ask: (async (act: string, ask: { cases: readonly string[] }) => {
        own.push({ act, ask: structuredClone(ask) })
        await new Promise((resolve) => setTimeout(resolve))
        return act === 'open' && open !== null
          ? open('open', ask)
          : succeeded(act === 'open' ? ask.cases.map(summary) : null)
      }) as Helper['ask'],
      end: () => {
        ended += 1
      },
    }
  }
  return { told, start, ended: () => ended }
}

/** A server that is asked for openings, and knows no case. */
function counting() {
  const asked: string[] = []
  const http = async (path: string) => {
    asked.push(path)
    return Response.json({ error: { code: 'not-found' } }, { status: 404 })
  }
  return { asked, http }
}

async function open(cores: number, count: number, helpers = staff()) {
  const { asked, http } = counting()
  const opened: string[] = []
  const openMany = openWithHelpers(http, cores, helpers.start)
  const answer = await openMany(office, reader, names(count), (summaries) =>
    opened.push(...summaries.map((one) => one.listed.id)),
  )
  return { answer, opened: opened.sort(), asked, helpers }
}

describe('opening many cases', () => {
  it('gives each of them to one of the helpers, and lets them go', async () => {
    const { answer, opened, asked, helpers } = await open(2, 470)
    expect(answer).toEqual(succeeded(null))
    expect(opened).toEqual(names(470).sort())
    expect(asked).toEqual([])
    expect(helpers.told).toHaveLength(2)
    for (const own of helpers.told) expect(own.length).toBeGreaterThan(3)
    expect(helpers.ended()).toBe(2)
  })

  it('tells a helper first who reads, and gives it the reading key alone', async () => {
    const { helpers } = await open(2, 100)
    for (const [first] of helpers.told) {
      expect(first).toEqual({ act: 'begin', ask: { office, reader: { member: 'saya', age: {} } } })
    }
  })

  it('is done here where there is one core, or little to open', async () => {
    for (const [cores, count] of [
      [1, 470],
      [8, 50],
    ] as const) {
      const { asked, helpers } = await open(cores, count)
      expect(helpers.told).toHaveLength(0)
      expect(asked).toEqual(['/api/cases/openings'])
    }
  })

  it('is done here where a helper does not start, and stops at what the server refuses', async () => {
    const broken = staff((async () => failed('worker-failed' as never)) as never)
    const { answer, asked } = await open(2, 470, broken)
    expect(answer).toEqual(failed('not-found'))
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(broken.ended()).toBe(2)
  })
})
