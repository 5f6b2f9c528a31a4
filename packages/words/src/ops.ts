// What the command says to whoever runs the server.
import type { Words } from './common.ts'

const idWants = {
  port: 'angka 0 sampai 65535',
  host: 'alamat atau nama yang didengarkan, misalnya 127.0.0.1',
  folder: 'folder yang dapat dibaca dan ditulis',
  origin:
    'https://nama.situs tanpa garis miring di akhir (http hanya untuk 127.0.0.1 atau localhost)',
  unknown: 'tidak ada variabel dengan nama itu; periksa ejaannya',
}

export const id = {
  wants: idWants,
  problem: (variable: string, has: string, wants: string): string =>
    `${variable}: terisi "${has}", seharusnya ${wants}.`,
  refused: 'Kentongan tidak dijalankan:',
  databaseMissing: (path: string): string =>
    `Kantor sudah pernah disiapkan di folder ini, tetapi basis datanya hilang atau kosong: ${path}. Pulihkan dari cadangan. Penyiapan baru tidak akan dimulai di atas kantor yang ada.`,
  markerBroken: (path: string): string =>
    `Berkas ${path} tidak dapat dibaca. Pulihkan dari cadangan; jangan dihapus.`,
  folderRefused: (path: string): string =>
    `Folder data tidak dapat dipakai: ${path}. Periksa letak, izin, dan sisa ruangnya.`,
  portTaken: (port: number): string =>
    `Port ${port} sedang dipakai. Pilih yang lain dengan KENTONGAN_PORT.`,
  storageRefused: (code: string): string => `Penyimpanan menolak: ${code}.`,
  unknownCommand: (commands: string): string => `Perintah yang ada: ${commands}.`,
  ready: 'siap',
  setup: 'penyiapan',
  stopping: 'berhenti: permintaan yang sudah diterima diselesaikan dahulu',
  failed: (code: string): string => `gangguan ${code}`,
  levels: { ok: 'baik', warn: 'perhatikan', fail: 'gagal' },
  checks: {
    config: 'pengaturan',
    folder: 'folder data',
    disk: 'sisa ruang',
    database: 'basis data',
    office: 'kantor',
    root: 'masa berlaku akar',
    renewal: 'masa berlaku direktori',
    clock: 'hari di server (WIB)',
    bundle: 'berkas halaman',
    reached: 'alamat publik',
  },
  notSetUp: 'belum disiapkan',
  until: (day: string): string => `sampai ${day}`,
  megabytesFree: (count: number): string => `${count} MB`,
  yes: 'ya',
  no: 'tidak',
}

export const en: Words<typeof id> = {
  wants: {
    port: 'a number from 0 to 65535',
    host: 'an address or name to listen on, such as 127.0.0.1',
    folder: 'a folder that can be read and written',
    origin:
      'https://name.of.site without a slash at its end (http only for 127.0.0.1 or localhost)',
    unknown: 'there is no variable of that name; check its spelling',
  },
  problem: (variable, has, wants) => `${variable}: is "${has}", should be ${wants}.`,
  refused: 'Kentongan was not started:',
  databaseMissing: (path) =>
    `An office was set up in this folder, and its database is missing or empty: ${path}. Restore it from a backup. No new set-up is begun over an office.`,
  markerBroken: (path) =>
    `The file ${path} cannot be read. Restore it from a backup; do not remove it.`,
  folderRefused: (path) =>
    `The data folder cannot be used: ${path}. Check where it is, its permissions, and the space left.`,
  portTaken: (port) => `Port ${port} is taken. Choose another with KENTONGAN_PORT.`,
  storageRefused: (code) => `The storage refused: ${code}.`,
  unknownCommand: (commands) => `The commands are: ${commands}.`,
  ready: 'siap',
  setup: 'penyiapan',
  stopping: 'stopping: what was accepted is finished first',
  failed: (code) => `failure ${code}`,
  levels: { ok: 'good', warn: 'mind', fail: 'failed' },
  checks: {
    config: 'configuration',
    folder: 'data folder',
    disk: 'space left',
    database: 'database',
    office: 'office',
    root: 'root valid',
    renewal: 'directory valid',
    clock: "the server's day (WIB)",
    bundle: 'pages built',
    reached: 'public address',
  },
  notSetUp: 'not set up',
  until: (day) => `until ${day}`,
  megabytesFree: (count) => `${count} MB`,
  yes: 'yes',
  no: 'no',
}
