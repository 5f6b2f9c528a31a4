// What a reporter may add beyond what has to be told: the form's questions, and the same for who reads them.
import type { Words } from './common.ts'

export const id = {
  topics: { details: 'Rincian', more: 'Keterangan tambahan' },
  detailsLead:
    'Semua pertanyaan di halaman ini boleh dilewati. Jawab yang Anda tahu; yang belum yakin, biarkan kosong.',
  moreLead: 'Semua pertanyaan di halaman ini boleh dilewati.',
  answers: (kind: string) => `Tentang ${kind}`,
  unanswered: '-- Tidak ingin menjawab --',
  relation: 'Hubungan Anda dengan Pemkab',
  relations: {
    'civil-servant': 'ASN (PNS atau PPPK)',
    employee: 'Pegawai non-ASN',
    village: 'Kepala atau perangkat desa',
    supplier: 'Penyedia barang atau jasa',
    public: 'Masyarakat',
    undisclosed: 'Tidak ingin menjawab',
  },
  publicHint:
    'Layanan ini dibuat untuk ASN, tetapi Anda tetap boleh melapor di sini. Untuk keluhan layanan umum ada jalur yang lebih cepat:',
  why: 'Mengapa menurut Anda ini terjadi?',
  whyHint: 'Misalnya keuntungan yang dicari, tekanan dari atasan, atau pengawasan yang lemah.',
  source: 'Bagaimana Anda mengetahuinya?',
  sourceHint:
    'Bila hanya sedikit orang yang dapat melihat atau memegang dokumen ini, jawaban Anda dapat menunjuk kepada Anda.',
  sources: {
    saw: 'Melihat langsung',
    heard: 'Mendengar',
    documents: 'Dari dokumen',
    told: 'Diberi tahu orang lain',
  },
  ongoing: 'Masih berlangsung?',
  ongoings: { yes: 'Ya', no: 'Tidak', planned: 'Akan terjadi', unknown: 'Tidak tahu' },
  loss: 'Perkiraan nilai atau kerugian (Rp)',
  lossHint: 'Isi bila tahu. Contoh: sekitar Rp25 juta setiap bulan.',
  place: 'Sudah dilaporkan ke tempat lain?',
  places: {
    nowhere: 'Belum',
    superior: 'Ke atasan atau pimpinan',
    service: 'Ke layanan pengaduan lain',
    enforcement: 'Ke aparat penegak hukum',
    other: 'Ke tempat lain',
  },
  placeText: 'Ke mana, kapan, dan apa hasilnya?',
  hope: 'Harapan pelapor',
  hopeHint: 'Apa yang Anda harapkan terjadi setelah laporan ini?',
  protection: 'Perlu perlindungan?',
  protectionHint:
    'Centang bila ya. Permintaan ini tersegel di dalam laporan dan dijawab petugas melalui halaman khusus pelapor. Bila Anda terancam sekarang, hubungi LPSK (148) atau layanan darurat (112).',
  protectionAsked: 'Ya, pelapor meminta perlindungan.',
  contact: 'Cara dihubungi',
  contactHint:
    'Halaman khusus pelapor selalu ada. Yang Anda centang disegel bersama identitas; petugas sendiri yang menghubungi, tanpa menyebut isi laporan.',
  contacts: { phone: 'Telepon', email: 'Email', whatsapp: 'WhatsApp' },
  contactPage: 'Halaman khusus pelapor',
  consent: 'Persetujuan Anda',
  consentHint:
    'Boleh tidak dicentang, dan dapat Anda cabut kapan saja lewat pesan. Laporan tetap ditangani.',
  consents: {
    team: 'Saya mengizinkan identitas saya dibuka kepada tim pemeriksa.',
    enforcement:
      'Saya mengizinkan identitas saya dibuka kepada aparat penegak hukum atau LPSK bila diperlukan.',
  },
  consentsGiven: {
    team: 'Identitas boleh dibuka kepada tim pemeriksa.',
    enforcement: 'Identitas boleh dibuka kepada aparat penegak hukum atau LPSK.',
  },
  declared: 'Pernyataan pelapor',
  declarations: {
    'good-faith': (version: string) => `Itikad baik (naskah versi ${version})`,
    'privacy-notice': (version: string) =>
      `Telah membaca Pemberitahuan Pelindungan Data Pribadi (naskah versi ${version})`,
  },
}

export const en: Words<typeof id> = {
  topics: { details: 'Details', more: 'Anything else' },
  detailsLead:
    'Every question on this page may be skipped. Answer what you know; leave empty what you are not sure of.',
  moreLead: 'Every question on this page may be skipped.',
  answers: (kind) => `About ${kind}`,
  unanswered: '-- Rather not say --',
  relation: 'How you stand to the regency’s government',
  relations: {
    'civil-servant': 'Civil servant (PNS or PPPK)',
    employee: 'Employee who is no civil servant',
    village: 'Village head or official',
    supplier: 'Supplier of goods or services',
    public: 'Member of the public',
    undisclosed: 'Rather not say',
  },
  publicHint:
    'This service is made for civil servants, but you may report here all the same. For complaints about public services there is a quicker way:',
  why: 'Why do you think it happens?',
  whyHint: 'For example the gain that is sought, pressure from above, or weak supervision.',
  source: 'How do you know of it?',
  sourceHint: 'If few people could see this or hold this document, your answer could point to you.',
  sources: {
    saw: 'Saw it',
    heard: 'Heard it',
    documents: 'From documents',
    told: 'Was told by somebody',
  },
  ongoing: 'Is it still going on?',
  ongoings: { yes: 'Yes', no: 'No', planned: 'It is planned', unknown: 'Do not know' },
  loss: 'Estimated value or loss (Rp)',
  lossHint: 'Fill in if you know. For example: about Rp25 million a month.',
  place: 'Reported elsewhere already?',
  places: {
    nowhere: 'Not yet',
    superior: 'To a superior',
    service: 'To another complaints service',
    enforcement: 'To law enforcement',
    other: 'Somewhere else',
  },
  placeText: 'Where, when, and with what result?',
  hope: 'What you hope for',
  hopeHint: 'What do you hope will happen after this report?',
  protection: 'Protection needed?',
  protectionHint:
    'Tick if so. The request is sealed in the report, and officers answer it on the reporter’s page. If you are threatened now, call LPSK (148) or the emergency service (112).',
  protectionAsked: 'Yes, the reporter asks for protection.',
  contact: 'How to reach you',
  contactHint:
    'The reporter’s page is always there. What you tick is sealed with your identity; an officer calls or writes by hand, without saying what the report is about.',
  contacts: { phone: 'Telephone', email: 'E-mail', whatsapp: 'WhatsApp' },
  contactPage: 'The reporter’s page',
  consent: 'Your consent',
  consentHint:
    'You need not tick these, and may withdraw them at any time by a message. The report is handled all the same.',
  consents: {
    team: 'I allow my identity to be opened to the examination team.',
    enforcement: 'I allow my identity to be opened to law enforcement or LPSK if need be.',
  },
  consentsGiven: {
    team: 'The identity may be opened to the examination team.',
    enforcement: 'The identity may be opened to law enforcement or LPSK.',
  },
  declared: 'The reporter’s statements',
  declarations: {
    'good-faith': (version) => `Good faith (wording ${version})`,
    'privacy-notice': (version) =>
      `Has read the Personal Data Protection Notice (wording ${version})`,
  },
}

type Said = Words<typeof id>

/** What a reporter told, as it was sealed: codes whose words stand above. */
interface Told {
  readonly relation?: keyof Said['relations']
  readonly why?: string
  readonly source?: keyof Said['sources']
  readonly ongoing?: keyof Said['ongoings']
  readonly loss?: string
  readonly answers?: readonly { readonly question: string; readonly text: string }[]
  readonly elsewhere?: { readonly place: keyof Said['places']; readonly text?: string }
  readonly hope?: string
  readonly protection?: true
  readonly consents?: readonly (keyof Said['consentsGiven'])[]
}

/** How a reporter may be called on: their page, which is always there, and what else they ticked. */
export const contactLine = (
  contact: readonly (keyof Said['contacts'])[] | undefined,
  said: Said,
): string => [said.contactPage, ...(contact ?? []).map((one) => said.contacts[one])].join(', ')

/** A line for what the reporter declared, each in the wording that was shown; none where nothing was. */
export function declaredRows(
  versions: Readonly<Record<string, string>> | undefined,
  said: Said,
): readonly (readonly [label: string, text: string])[] {
  const known = Object.keys(said.declarations) as (keyof Said['declarations'])[]
  const lines = known.flatMap((one) => {
    const version = versions?.[one]
    return version === undefined ? [] : [said.declarations[one](version)]
  })
  return lines.length === 0 ? [] : [[said.declared, lines.join('\n')]]
}

/** A line for each thing told, what is urgent first: [label, text]. None where nothing was told. */
export function circumstanceRows(
  told: Told | undefined,
  said: Said,
): readonly (readonly [label: string, text: string])[] {
  if (told === undefined) return []
  const { answers = [], elsewhere, consents = [] } = told
  const rows: readonly (readonly [string, string | undefined])[] = [
    [said.protection, told.protection && said.protectionAsked],
    ...answers.map(({ question, text }) => [question, text] as const),
    [said.why, told.why],
    [said.source, told.source && said.sources[told.source]],
    [said.loss, told.loss],
    [said.ongoing, told.ongoing && said.ongoings[told.ongoing]],
    [
      said.place,
      elsewhere && [said.places[elsewhere.place], elsewhere.text ?? ''].join('\n').trim(),
    ],
    [said.hope, told.hope],
    [said.relation, told.relation && said.relations[told.relation]],
    [said.consent, consents.map((one) => said.consentsGiven[one]).join('\n')],
  ]
  return rows.filter((row): row is readonly [string, string] => (row[1] ?? '') !== '')
}
