import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReportProblemCode, reportProblemCodes } from '@kentongan/domain/check-report'
import { evidenceExtensions } from '@kentongan/domain/evidence'
import { reportLimits, type SubjectRole } from '@kentongan/domain/report'
import { type IdentityHalf, type IntakeVault, type Role, roles } from '@kentongan/domain/role'
import {
  type CaseStatus,
  caseStatuses,
  type ReporterLabel,
  reporterLabels,
} from '@kentongan/domain/status'
import {
  moves,
  papers,
  type ReasonCode,
  reasonCodes,
  type ToldReason,
  toldReason,
} from '@kentongan/domain/workflow/moves'
import { refusals, type WorkflowRefusal } from '@kentongan/domain/workflow/step'
import { fieldsOf, worksheetForms } from '@kentongan/domain/worksheet'
import { describe, expect, it } from 'vitest'
import * as account from '../src/account.ts'
import * as accountActs from '../src/account-acts.ts'
import * as circumstances from '../src/circumstances.ts'
import * as common from '../src/common.ts'
import * as dates from '../src/dates.ts'
import * as deskAccess from '../src/desk-access.ts'
import * as officers from '../src/officers.ts'
import * as problems from '../src/problems.ts'
import * as recovery from '../src/recovery.ts'
import * as report from '../src/report.ts'
import * as review from '../src/review.ts'
import * as roleWords from '../src/roles.ts'
import * as sending from '../src/sending.ts'
import * as setup from '../src/setup.ts'
import * as site from '../src/site.ts'
import * as siteAbout from '../src/site-about.ts'
import * as siteSafety from '../src/site-safety.ts'
import * as status from '../src/status.ts'
import * as workflow from '../src/workflow.ts'
import * as worksheet from '../src/worksheet.ts'

const areas = {
  account,
  accountActs,
  circumstances,
  common,
  dates,
  officers,
  problems,
  recovery,
  report,
  review,
  roles: roleWords,
  sending,
  setup,
  status,
  workflow,
  worksheet,
}

// A code of the domain without its word does not compile here.
problems.id satisfies Record<ReportProblemCode, string>
status.id.internal satisfies Record<CaseStatus, string>
status.id.reporter satisfies Record<ReporterLabel, string>
status.id.told satisfies Record<ToldReason, string>
workflow.id.code satisfies Record<ReasonCode, string>
workflow.id.refusal satisfies Record<WorkflowRefusal, string>
roleWords.id.role satisfies Record<Role, string>
roleWords.id.reads satisfies Record<IntakeVault | IdentityHalf, string>
report.id.person.roles satisfies Record<SubjectRole, string>

type Leaf = readonly [path: string, value: unknown]
const leaves = (words: unknown, path: string): readonly Leaf[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
    : [[path, words]]

describe('words', () => {
  it.each(Object.entries(areas))(
    'of %s are the same in both languages, none empty',
    (name, area) => {
      const id = leaves(area.id, name)
      const en = leaves(area.en, name)
      expect(en.map(([path]) => path)).toEqual(id.map(([path]) => path))
      for (const [index, [path, word]] of id.entries()) {
        const other = en[index]?.[1]
        expect(typeof other, path).toBe(typeof word)
        if (typeof word === 'string') expect(word.trim(), path).not.toBe('')
        if (typeof word === 'function') expect((other as () => void).length, path).toBe(word.length)
      }
    },
  )

  it('name no office nor its channels: those stand in its profile', async () => {
    const folder = join(import.meta.dirname, '../src')
    for (const name of await readdir(folder)) {
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n')
      const said = lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line)).join('\n')
      expect(said.match(/.*(mojokerto|damar|majapahit).*/i)?.[0], name).toBeUndefined()
    }
  })

  it('are there for every code, and for nothing else', () => {
    expect(Object.keys(problems.id)).toEqual([...reportProblemCodes])
    expect(Object.keys(status.id.internal)).toEqual([...caseStatuses])
    expect(Object.keys(status.id.reporter)).toEqual([...reporterLabels])
    expect(Object.keys(status.id.meaning)).toEqual([...reporterLabels])
    expect(Object.keys(workflow.id.code)).toEqual([...reasonCodes])
    expect(Object.keys(workflow.id.paper)).toEqual([...papers])
    expect(Object.keys(workflow.id.refusal)).toEqual([...refusals])
    expect(Object.keys(status.id.told)).toEqual(
      reasonCodes.filter((one) => toldReason(one) === one),
    )
    // A move that has several reasons has a name for their list.
    const listed = moves.flatMap(({ to, codes }) => (codes.length > 1 ? [to] : []))
    expect(Object.keys(workflow.id.codes).sort()).toEqual([...new Set(listed)].sort())
    expect(Object.keys(roleWords.id.role)).toEqual([...roles])
    expect(Object.keys(roleWords.id.duty)).toEqual([...roles])
  })

  it('name the limits that are enforced', () => {
    const { title, description, people, location, time, name } = reportLimits
    const says = (code: ReportProblemCode, limit: number) => {
      expect(problems.id[code]).toContain(limit.toLocaleString('id-ID'))
      expect(problems.en[code]).toContain(limit.toLocaleString('en-GB'))
    }
    says('title-too-short', title.min)
    says('title-too-long', title.max)
    says('description-too-short', description.min)
    says('description-too-long', description.max)
    says('people-too-many', people.max)
    says('name-too-short', name.min)
    says('name-too-long', name.max)
    says('position-too-long', reportLimits.position.max)
    says('unit-too-long', reportLimits.unit.max)
    says('caption-too-long', reportLimits.caption.max)
    says('time-too-short', time.min)
    says('time-too-long', time.max)
    says('location-too-short', location.min)
    says('location-too-long', location.max)
    says('address-too-long', reportLimits.address.max)
    says('reporter-name-too-short', reportLimits.reporterName.min)
    says('reporter-name-too-long', reportLimits.reporterName.max)
    says('evidence-too-many', 10)
    says('evidence-too-large', 20)
    says('answer-too-long', reportLimits.answer.max)
    says('why-too-long', reportLimits.why.max)
    says('loss-too-long', reportLimits.loss.max)
    says('elsewhere-too-long', reportLimits.elsewhere.max)
    says('hope-too-long', reportLimits.hope.max)
  })

  it('count characters where the limit does: digits and spaces are no letters', () => {
    for (const { id, en } of [problems, account, report, sending]) {
      const said = JSON.stringify(leaves([id, en], ''))
      expect(said).not.toMatch(/\d (huruf|letters)/)
    }
    expect(account.id.messages.tooLong).toContain('5.000 karakter')
  })

  it('list every type of evidence that is taken, and no other', () => {
    const refused = 'evidence-type-not-allowed'
    const hints = [report.id, report.en].map(({ evidence }) => evidence.accepted('100 MB'))
    for (const said of [...hints, problems.id[refused], problems.en[refused]]) {
      const listed = said.match(/\.[a-z0-9]+\b/g)?.map((word) => word.slice(1))
      expect(listed?.sort()).toEqual([...evidenceExtensions].sort())
    }
  })

  it('keep the manual’s labels and the names that others rely on', () => {
    const { identity, fields, person, evidence } = report.id
    expect([identity.name, identity.phone, identity.email, identity.address]).toEqual([
      'Nama Pelapor',
      'No Hp Pelapor',
      'Email Pelapor',
      'Alamat Pelapor',
    ])
    expect([fields.title, fields.kind, fields.kindPlaceholder, fields.description]).toEqual([
      'Judul',
      'Jenis Pelanggaran',
      '-- Pilih Jenis Pelanggaran --',
      'Uraian',
    ])
    expect([fields.people, person.name, person.position, person.classification]).toEqual([
      'Yang terlibat',
      'Nama',
      'Jabatan',
      'Klasifikasi',
    ])
    expect([fields.evidence, evidence.caption, evidence.file, evidence.add]).toEqual([
      'Bukti',
      'Keterangan',
      'Berkas',
      'Tambah Bukti',
    ])
    expect([fields.time, fields.location, person.classificationPlaceholder]).toEqual([
      'Waktu Kejadian',
      'Lokasi Kejadian',
      '-- Klasifikasi --',
    ])
    expect([report.id.write, report.id.check, report.id.send, common.id.quickExit]).toEqual([
      'Tulis Pengaduan',
      'Periksa Laporan',
      'Kirim Pengaduan',
      'Keluar Cepat',
    ])
    expect([sending.id.code.accountCode, sending.id.code.copy, sending.id.code.kept]).toEqual([
      'Kode Akun',
      'Salin Kode',
      'Saya sudah menyimpan kode',
    ])
    expect([
      account.id.signIn.submit,
      account.id.register.submit,
      account.id.messages.send,
    ]).toEqual(['Masuk', 'Daftar', 'Kirim Pesan'])
    expect(account.id.signIn.refused).toBe('Kode akun tidak dikenali.')
    expect(sending.id.tooLarge('rekaman.mp4')).toContain('Berkas melebihi 20 MB.')
  })

  it('speak to a reporter in whole sentences, and of e-mail by one name', () => {
    // The parts played are terms of the glossary, and one classification is named as the office lists it.
    const { roles: _, ...person } = report.id.person
    const spoken = [
      { ...report.id, person },
      problems.id,
      review.id,
      circumstances.id,
      account.id,
      accountActs.id,
      sending.id,
      site.id,
    ]
    for (const [path, word] of leaves([...spoken, siteAbout.id, siteSafety.id], '')) {
      if (typeof word !== 'string') continue
      expect(word.replace('Lainnya/tidak tahu', ''), path).not.toMatch(/\p{L}\/\p{L}|tidak tahu/u)
      expect(word, path).not.toMatch(/surel|e-mail/i)
    }
  })

  it('spell what the manual misspelled', () => {
    const all = JSON.stringify(Object.values(areas).map(({ id }) => leaves(id, '')))
    expect(all).not.toMatch(/silahkan|wishtle|penggunan\b|100%/i)
  })

  it('on paper do not tell what the code is for', () => {
    const { neutralTitle, neutralFileName, reminderTitle, reminderFileName } = sending.id.code
    expect([neutralTitle, neutralFileName, reminderTitle, reminderFileName].join(' ')).not.toMatch(
      /lapor|adu|wbs|kode akun|inspektorat/i,
    )
  })
})

describe('days and sizes in words', () => {
  it('read as on a letter', () => {
    expect(dates.dayInFull('id', '2026-11-26')).toBe('Kamis, 26 November 2026')
    expect(dates.dayInFull('en', '2026-11-26')).toBe('Thursday, 26 November 2026')
    expect(dates.dayWithWeekday('id', '2026-08-02')).toBe('Minggu, 2 Agustus')
    expect(dates.dayShort('id', '2026-08-02')).toBe('2 Agu')
  })

  it('say how much of a deadline is left', () => {
    const { workingDaysLeft, workingDaysLeftInFull } = dates.id
    expect([-2, 0, 1, 3].map(workingDaysLeft)).toEqual([
      'Lewat 2 HK',
      'Hari ini',
      '1 HK lagi',
      '3 HK lagi',
    ])
    expect([-2, 0, 1, 2].map(workingDaysLeftInFull)).toEqual([
      'lewat dua hari kerja',
      'hari ini',
      'satu hari kerja lagi',
      'dua hari kerja lagi',
    ])
  })

  it('write a count in a word up to ten, and in digits beyond', () => {
    expect(common.id.errorSummary(1)).toBe('Ada satu hal yang perlu diperbaiki')
    expect(common.id.errorSummary(10)).toBe('Ada sepuluh hal yang perlu diperbaiki')
    expect(common.id.errorSummary(11)).toBe('Ada 11 hal yang perlu diperbaiki')
    expect(common.en.errorSummary(1)).toBe('There is one thing to put right')
    expect(common.en.errorSummary(3)).toBe('There are three things to put right')
  })

  it('give sizes with the comma or point of the language', () => {
    expect(common.id.fileSize(1_887_437)).toBe('1,8 MB')
    expect(common.en.fileSize(1_887_437)).toBe('1.8 MB')
    expect(common.id.fileSize(20 * 1024 * 1024)).toBe('20 MB')
    expect(common.id.fileSize(245_760)).toBe('240 KB')
    expect(common.id.fileSize(12)).toBe('12 B')
  })

  it('are chosen by the reader’s language', () => {
    expect(common.choose('id', common)).toBe(common.id)
    expect(common.choose('en', common)).toBe(common.en)
  })
})

describe('what is said of officers who were left out', () => {
  it('is how many, to reporter and reader alike, and never that the reporter chose it', () => {
    expect(review.id.excludeHint).toContain(
      'akan melihat berapa petugas yang dikecualikan, bukan siapa',
    )
    expect(review.en.excludeHint).toContain('how many were left out, not who')
    for (const { readers } of [deskAccess.id, deskAccess.en]) {
      for (const count of [1, 2]) {
        expect(readers.excluded(count)).not.toMatch(/pelapor|reporter/i)
        expect(readers.excluded(count)).toMatch(/saat laporan dikirim|when the report was sent/)
      }
    }
  })
})

describe.each([
  ['Indonesian', worksheet.id],
  ['English', worksheet.en],
])('the worksheets in %s', (_, words) => {
  it('have words for every form, field, and option', () => {
    expect(Object.keys(words.forms)).toEqual(worksheetForms)
    for (const form of worksheetForms) {
      expect(Object.keys(words.forms[form].fields)).toEqual(fieldsOf(form).map(([name]) => name))
      const options = fieldsOf(form).flatMap(([, one]) =>
        one.kind === 'choice' ? one.options : [],
      )
      expect(options.filter((one) => !words.options[one])).toEqual([])
    }
  })
})
