// The desk's commands: their names, the help on keys, and the palette.
import type { Words } from './common.ts'

export const id = {
  /** Of what is done; places are called what the rail calls them. */
  names: {
    next: 'Perkara berikutnya',
    previous: 'Perkara sebelumnya',
    open: 'Buka perkara',
    search: 'Ke kotak pencarian',
    markRead: 'Tandai sudah dibaca',
    export: 'Unduh daftar sebagai XLSX',
    back: 'Kembali ke daftar',
    reply: 'Tulis balasan kepada pelapor',
    note: 'Tulis catatan internal',
    send: 'Kirim yang sedang ditulis',
    status: 'Ubah status',
    palette: 'Cari perintah atau perkara',
    help: 'Bantuan papan ketik',
  },
  groups: { list: 'Perkara', case: 'Di dalam perkara', desk: 'Di mana saja' },
  foot: {
    next: 'turun',
    previous: 'naik',
    open: 'buka',
    search: 'cari',
    palette: 'perintah',
    help: 'bantuan',
  },
  help: {
    title: 'Papan ketik',
    lead: 'Huruf tunggal tidak berlaku saat Anda menulis.',
    on: 'Pakai pintasan huruf tunggal',
  },
  palette: {
    title: 'Cari perintah atau perkara',
    label: 'Perintah, tampilan, nomor tiket, judul, atau nama',
    hint: 'Nomor tiket, judul, nama, atau perintah',
    found: 'Yang ditemukan',
    none: 'Tidak ada yang cocok. Coba kata lain.',
    count: (count: number) => `${count} pilihan`,
    groups: { acts: 'Perintah', places: 'Tampilan dan halaman', cases: 'Perkara' },
  },
}

export const en: Words<typeof id> = {
  names: {
    next: 'Next case',
    previous: 'Previous case',
    open: 'Open the case',
    search: 'To the search box',
    markRead: 'Mark as read',
    export: 'Download the list as XLSX',
    back: 'Back to the list',
    reply: 'Write a reply to the reporter',
    note: 'Write an internal note',
    send: 'Send what is being written',
    status: 'Change the status',
    palette: 'Find a command or a case',
    help: 'Keyboard help',
  },
  groups: { list: 'Cases', case: 'Inside a case', desk: 'Anywhere' },
  foot: {
    next: 'down',
    previous: 'up',
    open: 'open',
    search: 'search',
    palette: 'commands',
    help: 'help',
  },
  help: {
    title: 'Keyboard',
    lead: 'Single letters do nothing while you write.',
    on: 'Use single-letter shortcuts',
  },
  palette: {
    title: 'Find a command or a case',
    label: 'Command, view, ticket number, title, or name',
    hint: 'Ticket number, title, name, or command',
    found: 'What was found',
    none: 'Nothing fits. Try another word.',
    count: (count) => `${count} ${count === 1 ? 'choice' : 'choices'}`,
    groups: { acts: 'Commands', places: 'Views and pages', cases: 'Cases' },
  },
}
