// The worksheets of a case in words: forms, fields, and what may be chosen.
import type { Words } from './common.ts'

/** A form, what it is for in a sentence, and its fields by name. */
const forms = {
  verification: {
    title: 'Lembar Verifikasi',
    about: 'Kelengkapan menurut 5W+1H dan bukti, kewenangan, kadar pengawasan, dan prioritas.',
    fields: {
      what: { label: 'Apa', hint: 'Perbuatan yang dilaporkan.' },
      who: { label: 'Siapa' },
      where: { label: 'Di mana' },
      when: { label: 'Kapan' },
      why: { label: 'Mengapa' },
      how: { label: 'Bagaimana', hint: 'Cara atau modusnya.' },
      evidence: { label: 'Bukti awal' },
      competence: { label: 'Kewenangan' },
      supervisory: { label: 'Kadar pengawasan' },
      gravity: { label: 'Bobot' },
      priority: { label: 'Prioritas' },
      conclusion: { label: 'Kesimpulan dan saran', hint: 'Langkah berikutnya dan alasannya.' },
    },
  },
  assessment: {
    title: 'Telaahan',
    about: 'Dasar keputusan Inspektur. Penelaah tidak memutus sendiri.',
    fields: {
      core: { label: 'Inti masalah' },
      rules: { label: 'Peraturan terkait' },
      documents: { label: 'Dokumen terkait' },
      conclusion: { label: 'Kesimpulan' },
      advice: { label: 'Saran' },
    },
  },
  'assignment-letter': {
    title: 'Surat Tugas',
    about: 'Pemeriksaan dimulai setelah setiap anggota tim menyatakan bebas konflik kepentingan.',
    fields: {
      number: { label: 'Nomor' },
      issued: { label: 'Tanggal' },
      object: { label: 'Objek pemeriksaan' },
      team: { label: 'Tim pemeriksa', hint: 'Hanya petugas yang dapat membaca perkara ini.' },
      begins: { label: 'Mulai' },
      ends: { label: 'Sampai' },
    },
  },
  'conflict-free': {
    title: 'Pernyataan Bebas Konflik Kepentingan',
    about: 'Ditandatangani setiap anggota tim untuk dirinya sendiri.',
    fields: {
      number: { label: 'Nomor Surat Tugas' },
      stated: {
        label:
          'Saya tidak memiliki hubungan keluarga, pekerjaan, atau kepentingan lain dengan pihak dalam perkara ini, dan akan melapor bila keadaan itu berubah.',
      },
      remark: { label: 'Keterangan' },
    },
  },
  finding: {
    title: 'Temuan',
    about: 'Satu lembar untuk satu temuan.',
    fields: {
      title: { label: 'Judul temuan' },
      condition: { label: 'Kondisi' },
      criteria: { label: 'Kriteria' },
      cause: { label: 'Sebab' },
      effect: { label: 'Akibat' },
      advice: { label: 'Rekomendasi' },
      loss: { label: 'Kerugian (Rp)', hint: 'Kosongkan bila tidak ada.' },
    },
  },
  'follow-up': {
    title: 'Tindak Lanjut Rekomendasi',
    about: 'Satu lembar setiap kali keadaan sebuah rekomendasi berubah.',
    fields: {
      recommendation: { label: 'Rekomendasi' },
      state: { label: 'Keadaan' },
      recovered: { label: 'Dipulihkan (Rp)', hint: 'Kosongkan bila tidak ada.' },
      proof: { label: 'Bukti tindak lanjut' },
    },
  },
  referral: {
    title: 'Pelimpahan',
    about: 'Apa yang diserahkan kepada siapa. Identitas pelapor tidak pernah ikut diserahkan.',
    fields: {
      to: { label: 'Kepada' },
      number: { label: 'Nomor surat' },
      sent: { label: 'Tanggal surat' },
      enclosed: { label: 'Yang diserahkan' },
    },
  },
}

export const id = {
  title: 'Lembar Kerja',
  hint: 'Disegel untuk petugas perkara ini. Pelapor tidak melihatnya.',
  none: 'Belum ada lembar kerja.',
  fill: 'Isi lembar kerja',
  save: 'Simpan Lembar',
  saving: 'Menyimpan…',
  saved: (title: string) => `Tersimpan: ${title}`,
  final:
    'Lembar yang tersimpan ditandatangani atas nama Anda dan tidak dapat diubah. Bila perlu, isi lembar baru.',
  by: (name: string, day: string) => `${name}, ${day}`,
  choose: 'Pilih satu',
  agree: 'Saya menyatakan demikian',
  wrong: (label: string) => `Periksa “${label}”.`,
  tooEarly: '“Sampai” tidak boleh sebelum “Mulai”.',
  /** Who still has to sign before an examination begins. */
  unsigned: (names: string) => `Belum menyatakan bebas konflik kepentingan: ${names}.`,
  forms,
  options: {
    present: 'Ada',
    partial: 'Sebagian',
    absent: 'Belum',
    own: 'Kewenangan Inspektorat',
    other: 'Bukan kewenangan Inspektorat',
    supervisory: 'Berkadar pengawasan',
    'not-supervisory': 'Tidak berkadar pengawasan',
    light: 'Ringan',
    moderate: 'Sedang',
    grave: 'Berat',
    low: 'Rendah',
    medium: 'Sedang',
    high: 'Tinggi',
    urgent: 'Mendesak',
    'not-begun': 'Belum ditindaklanjuti',
    'under-way': 'Dalam proses',
    met: 'Sesuai (tuntas)',
    'cannot-be-met': 'Tidak dapat ditindaklanjuti dengan alasan yang sah',
  } as Readonly<Record<string, string>>,
}

export const en: Words<typeof id> = {
  title: 'Worksheets',
  hint: 'Sealed to the officers of this case. The reporter does not see them.',
  none: 'No worksheets yet.',
  fill: 'Fill in a worksheet',
  save: 'Save the worksheet',
  saving: 'Saving…',
  saved: (title) => `Saved: ${title}`,
  final:
    'A saved worksheet is signed in your name and cannot be changed. Fill in a new one where needed.',
  by: (name, day) => `${name}, ${day}`,
  choose: 'Choose one',
  agree: 'I state this',
  wrong: (label) => `Check “${label}”.`,
  tooEarly: '“Until” cannot be before “From”.',
  unsigned: (names) => `No statement of no conflict of interest yet by: ${names}.`,
  forms: {
    verification: {
      title: 'Verification sheet',
      about:
        'Completeness by 5W+1H and evidence, competence, whether it is for inspectors, and priority.',
      fields: {
        what: { label: 'What', hint: 'The act reported.' },
        who: { label: 'Who' },
        where: { label: 'Where' },
        when: { label: 'When' },
        why: { label: 'Why' },
        how: { label: 'How', hint: 'The way it was done.' },
        evidence: { label: 'First evidence' },
        competence: { label: 'Competence' },
        supervisory: { label: 'Supervisory substance' },
        gravity: { label: 'Gravity' },
        priority: { label: 'Priority' },
        conclusion: { label: 'Conclusion and advice', hint: 'The next step, and why.' },
      },
    },
    assessment: {
      title: 'Assessment',
      about: 'What the Inspektur decides on. Who assesses does not decide alone.',
      fields: {
        core: { label: 'Core of the matter' },
        rules: { label: 'Rules that apply' },
        documents: { label: 'Documents' },
        conclusion: { label: 'Conclusion' },
        advice: { label: 'Advice' },
      },
    },
    'assignment-letter': {
      title: 'Letter of assignment',
      about:
        'An examination begins once each member of the team has stated that they have no conflict of interest.',
      fields: {
        number: { label: 'Number' },
        issued: { label: 'Day' },
        object: { label: 'Object of the examination' },
        team: { label: 'Examination team', hint: 'Only officers who read this case.' },
        begins: { label: 'From' },
        ends: { label: 'Until' },
      },
    },
    'conflict-free': {
      title: 'Statement of no conflict of interest',
      about: 'Signed by each member of the team for themselves.',
      fields: {
        number: { label: 'Number of the letter of assignment' },
        stated: {
          label:
            'I have no tie of family, work, or other interest to anybody in this case, and will say so if that changes.',
        },
        remark: { label: 'Remark' },
      },
    },
    finding: {
      title: 'Finding',
      about: 'One sheet for one finding.',
      fields: {
        title: { label: 'Title of the finding' },
        condition: { label: 'Condition' },
        criteria: { label: 'Criteria' },
        cause: { label: 'Cause' },
        effect: { label: 'Effect' },
        advice: { label: 'Recommendation' },
        loss: { label: 'Loss (Rp)', hint: 'Leave empty where there is none.' },
      },
    },
    'follow-up': {
      title: 'Follow-up of a recommendation',
      about: 'One sheet each time that the state of a recommendation changes.',
      fields: {
        recommendation: { label: 'Recommendation' },
        state: { label: 'State' },
        recovered: { label: 'Recovered (Rp)', hint: 'Leave empty where there is none.' },
        proof: { label: 'What shows it' },
      },
    },
    referral: {
      title: 'Referral',
      about: 'What was handed to whom. The reporter’s identity never is.',
      fields: {
        to: { label: 'To' },
        number: { label: 'Number of the letter' },
        sent: { label: 'Day of the letter' },
        enclosed: { label: 'What was handed over' },
      },
    },
  },
  options: {
    present: 'Present',
    partial: 'In part',
    absent: 'Not yet',
    own: 'Within the Inspectorate’s competence',
    other: 'Not within the Inspectorate’s competence',
    supervisory: 'Of supervisory substance',
    'not-supervisory': 'Not of supervisory substance',
    light: 'Light',
    moderate: 'Moderate',
    grave: 'Grave',
    low: 'Low',
    medium: 'Medium',
    high: 'High',
    urgent: 'Urgent',
    'not-begun': 'Not begun',
    'under-way': 'Under way',
    met: 'Met',
    'cannot-be-met': 'Cannot be met, for a valid reason',
  },
}

interface Filled {
  readonly form: keyof typeof forms
  readonly fields: Readonly<Record<string, string>>
}

/** A filled-in worksheet as it is read, a row for each of its form’s fields; `told` says days and persons. */
export function worksheetRows(
  words: Words<typeof id>,
  { form, fields }: Filled,
  asked: readonly (readonly [string, { readonly kind: string }])[],
  told: { readonly day: (day: string) => string; readonly person: (id: string) => string },
): readonly { readonly label: string; readonly text: string }[] {
  const named: Readonly<Record<string, { readonly label: string }>> = words.forms[form].fields
  const textOf = (kind: string, value: string): string => {
    switch (kind) {
      case 'choice':
        return words.options[value] ?? value
      case 'day':
        return told.day(value)
      case 'rupiah':
        return `Rp${value.replaceAll(/\B(?=(\d{3})+$)/g, '.')}`
      case 'people':
        return value.split(' ').map(told.person).join(', ')
      case 'agree':
        return words.agree
      default:
        return value === '' ? '–' : value
    }
  }
  return asked.map(([name, { kind }]) => ({
    label: named[name]?.label ?? name,
    text: textOf(kind, fields[name] ?? ''),
  }))
}
