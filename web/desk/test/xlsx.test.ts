import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { xlsxOf } from '../src/list/xlsx.ts'

const partsOf = (rows: readonly (readonly string[])[]) => {
  const files = unzipSync(xlsxOf('Perkara', ['Judul', 'Jenis'], [20, 10], rows))
  return Object.fromEntries(Object.entries(files).map(([path, one]) => [path, strFromU8(one)]))
}
const textsOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const sheet = partsOf(rows)['xl/worksheets/sheet1.xml'] ?? ''
  return [...sheet.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? '')
}

describe('a table as XLSX', () => {
  it('has the parts of a workbook, each named by another', () => {
    const parts = partsOf([['a', 'b']])
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    for (const path of Object.keys(parts).filter((one) => /^xl\/[^_]/.test(one))) {
      expect(parts['[Content_Types].xml']).toContain(`"/${path}"`)
    }
  })

  it('has the heads first, and every row after them', () => {
    expect(textsOf([['Pungutan', 'PUNGLI']])).toEqual(['Judul', 'Jenis', 'Pungutan', 'PUNGLI'])
  })

  it.each(['=1+1', '+62', '-3', '@SUM(A1)', '\t=1', ' =cmd', '|x'])(
    'quotes %j, which could become a formula',
    (text) => {
      expect(textsOf([[text]]).at(-1)).toBe(`'${text}`)
    },
  )

  it('holds nothing but text, whatever a reporter wrote', () => {
    const [sheet = ''] = [
      partsOf([['</t></is></c><c><f>1+1</f></c>', 'a & "b" \u0001\ud800']])[
        'xl/worksheets/sheet1.xml'
      ],
    ]
    expect(sheet).not.toContain('<f>')
    expect(textsOf([['a & <b> \u0001']]).at(-1)).toBe('a &amp; &lt;b&gt; ')
    expect([...sheet.matchAll(/<c t="(\w+)"/g)].every(([, kind]) => kind === 'inlineStr')).toBe(
      true,
    )
  })
})
