// The list of cases: what is empty, how it is narrowed and sorted, and the list as a file.
import type { Words } from './common.ts'

export const id = {
  noneIn: {
    mine: 'Tidak ada yang menunggu tindakan Anda.',
    fresh: 'Tidak ada yang belum dibaca.',
    late: 'Tidak ada yang lewat tenggat.',
    unassigned: 'Tidak ada yang menunggu penugasan.',
  },
  filter: {
    label: 'Saringan',
    status: 'Status',
    kind: 'Jenis',
    sort: 'Urutkan',
    all: 'Semua',
    clear: 'Hapus saringan',
    none: 'Tidak ada perkara yang cocok dengan saringan ini.',
    sorts: {
      tenggat: 'Tenggat terdekat',
      diterima: 'Terbaru diterima',
      berubah: 'Terbaru berubah',
    },
  },
  pick: {
    start: 'Pilih',
    bar: 'Perkara yang dipilih',
    row: (title: string) => `Pilih ${title}`,
    count: (count: number) => `${count} perkara dipilih`,
    all: 'Semua di tampilan ini',
    clear: 'Batal memilih',
    assign: 'Tugaskan',
    assignTitle: (count: number) => `Tugaskan ${count} perkara`,
    assignLead:
      'Rekan yang Anda pilih akan dapat membaca perkara ini. Setiap pemberian akses tercatat di perkaranya dan terlihat oleh pelapornya.',
    readLead: (count: number) =>
      `${count} perkara baru yang dipilih ditandai sudah dibaca tanpa dibuka. Perkara muncul lagi sebagai baru bila ada yang ditambahkan.`,
  },
  read: {
    name: 'Tandai sudah dibaca',
    lead: (count: number) =>
      `${count} perkara yang sedang ditampilkan ditandai sudah dibaca tanpa dibuka. Perkara muncul lagi sebagai baru bila ada yang ditambahkan.`,
    go: 'Tandai',
    working: 'Menandai…',
  },
  export: {
    name: 'Unduh XLSX',
    title: 'Unduh daftar sebagai XLSX',
    lead: (count: number) =>
      `${count} perkara yang sedang ditampilkan: nomor tiket, judul, jenis, status, tanggal diterima, dan tenggat.`,
    warning:
      'Berkas ini tidak tersegel. Siapa pun yang memegangnya dapat membaca judul laporan. Simpan di tempat yang aman dan hapus setelah dipakai.',
    go: 'Unduh berkas',
    working: 'Menyiapkan berkas…',
    file: 'perkara',
    heads: ['Nomor tiket', 'Perkara', 'Jenis', 'Status', 'Diterima', 'Tenggat', 'Sisa waktu'],
  },
}

export const en: Words<typeof id> = {
  noneIn: {
    mine: 'Nothing waits for you.',
    fresh: 'Nothing is unread.',
    late: 'Nothing is overdue.',
    unassigned: 'Nothing waits to be assigned.',
  },
  filter: {
    label: 'Filters',
    status: 'Status',
    kind: 'Kind',
    sort: 'Sort by',
    all: 'All',
    clear: 'Clear filters',
    none: 'No case fits these filters.',
    sorts: {
      tenggat: 'Nearest deadline',
      diterima: 'Newest received',
      berubah: 'Latest change',
    },
  },
  pick: {
    start: 'Pick',
    bar: 'Picked cases',
    row: (title) => `Pick ${title}`,
    count: (count) => `${count} ${count === 1 ? 'case' : 'cases'} picked`,
    all: 'All in this view',
    clear: 'Stop picking',
    assign: 'Assign',
    assignTitle: (count) => `Assign ${count} ${count === 1 ? 'case' : 'cases'}`,
    assignLead:
      'The colleague you choose will be able to read these cases. Each grant is recorded in its case, and its reporter sees it.',
    readLead: (count) =>
      `The ${count} unread ${count === 1 ? 'case' : 'cases'} picked will be marked as read without being opened. A case counts as unread again once something is added to it.`,
  },
  read: {
    name: 'Mark as read',
    lead: (count) =>
      `The ${count} unread ${count === 1 ? 'case' : 'cases'} shown will be marked as read without being opened. A case counts as unread again once something is added to it.`,
    go: 'Mark',
    working: 'Marking…',
  },
  export: {
    name: 'Download XLSX',
    title: 'Download the list as XLSX',
    lead: (count) =>
      `The ${count} cases shown: ticket number, title, kind, status, day received, and deadline.`,
    warning:
      'This file is not sealed. Whoever holds it can read the titles of reports. Keep it somewhere safe, and delete it after use.',
    go: 'Download the file',
    working: 'Preparing the file…',
    file: 'cases',
    heads: ['Ticket number', 'Case', 'Kind', 'Status', 'Received', 'Deadline', 'Time left'],
  },
}
