// What an officer does to many cases at once: a new colleague let into old cases, new keys where somebody has left.
import type { Words } from './common.ts'

export const id = {
  grant: {
    act: 'Beri akses perkara lama',
    actFor: (name: string) => `Beri akses perkara lama kepada ${name}`,
    lead: (name: string) =>
      `Laporan yang masuk sebelum ${name} terdaftar tidak disegel untuknya. Yang Anda pilih di sini dibuka untuknya satu per satu; setiap pemberian tercatat di perkaranya dan terlihat oleh pelapornya.`,
    skipped:
      'Dilewati: perkara yang pelapornya mengecualikan orang ini, yang menyebut nama seperti namanya, dan yang telah dilepasnya karena benturan kepentingan.',
    assigned:
      'Peran ini membaca perkara yang ditugaskan kepadanya saja. Pilih sesedikit yang ia perlukan.',
    half: 'Serahkan juga kunci identitas',
    halfHint:
      'Bagian kunci yang Anda pegang, bila perannya boleh memegangnya. Dengan satu bagian saja tidak ada identitas yang terbuka.',
    go: (count: number) => `Beri akses ke ${count} perkara`,
    running: (name: string) => `Memberi ${name} akses perkara lama`,
    paused: (name: string) => `Pemberian akses kepada ${name} belum selesai`,
    finished: (name: string) => `Pemberian akses kepada ${name} selesai`,
    outcome: {
      done: 'Diberi akses',
      already: 'Sudah dapat membaca',
      'left-out': 'Dilewati: dikecualikan oleh pelapor',
      'stepped-back': 'Dilewati: pernah mundur atau diusulkan keluar',
      named: 'Dilewati: nama seperti namanya ada dalam laporan',
      unopened: 'Dilewati: tidak terbuka di meja Anda',
      failed: 'Belum berhasil',
    },
  },
  renew: {
    act: 'Ganti kunci perkara',
    actFor: (name: string) => `Ganti kunci perkara setelah ${name} keluar`,
    lead: (name: string) =>
      `Setiap perkara yang dibaca ${name} dan juga Anda baca dilanjutkan dengan kunci baru. Apa pun yang ditulis sesudahnya tidak dapat dibukanya, juga dengan salinan seluruh isi server.`,
    copied: (name: string) =>
      `Yang sudah dapat dibaca ${name} sampai sekarang mungkin sudah disalin. Kunci baru tidak menariknya kembali.`,
    others:
      'Perkara yang tidak Anda baca diganti kuncinya di meja rekan yang membacanya, paling lambat saat ia membukanya.',
    go: (count: number) => `Ganti kunci ${count} perkara`,
    running: (name: string) => `Mengganti kunci perkara setelah ${name} keluar`,
    paused: (name: string) => `Penggantian kunci setelah ${name} keluar belum selesai`,
    finished: (name: string) => `Penggantian kunci setelah ${name} keluar selesai`,
    outcome: {
      done: 'Berkunci baru',
      already: 'Tidak perlu diganti',
      'left-out': 'Tidak perlu diganti',
      'stepped-back': 'Tidak perlu diganti',
      named: 'Tidak perlu diganti',
      unopened: 'Dilewati: tidak terbuka di meja Anda',
      failed: 'Belum berhasil',
    },
  },
  which: 'Perkara yang mana?',
  choice: {
    semua: 'Semua yang dapat saya baca',
    berjalan: 'Yang belum selesai',
    tindakan: 'Yang perlu tindakan saya',
    baru: 'Yang baru',
    lewat: 'Yang lewat tenggat',
    'belum-ditugaskan': 'Yang belum ditugaskan',
  },
  count: (count: number) => `${count} perkara`,
  nothing: 'Tidak ada perkara di pilihan ini.',
  busy: 'Selesaikan dahulu pekerjaan yang sedang berjalan.',
  progress: (done: number, of: number) => `${done} dari ${of} perkara`,
  waiting: 'Menunggu jaringan…',
  pause: 'Jeda',
  pausing: 'Menjeda…',
  resume: 'Lanjutkan',
  retry: 'Coba lagi yang belum berhasil',
  close: 'Tutup hasil',
  drop: 'Hentikan',
  kept: 'Bila meja terkunci atau dimuat ulang, pekerjaan ini dapat dilanjutkan.',
  results: 'Hasil tiap perkara',
  untitled: 'Tanpa judul',
}

export const en: Words<typeof id> = {
  grant: {
    act: 'Give access to old cases',
    actFor: (name) => `Give access to old cases: ${name}`,
    lead: (name) =>
      `Reports that came before ${name} was listed are not sealed to them. Those that you choose here are opened to them one by one; each is on record in its case, and its reporter sees it.`,
    skipped:
      'Passed over: cases whose reporter left this person out, that have a name like theirs, and that they gave up for a conflict of interest.',
    assigned: 'This role reads only the cases assigned to it. Choose as few as they need.',
    half: 'Hand on my identity key as well',
    halfHint:
      'The half that you hold, where their role may hold it. One half alone opens no identity.',
    go: (count) => `Give access to ${count} ${count === 1 ? 'case' : 'cases'}`,
    running: (name) => `Giving ${name} access to old cases`,
    paused: (name) => `Giving ${name} access is not finished`,
    finished: (name) => `Giving ${name} access is finished`,
    outcome: {
      done: 'Given access',
      already: 'Reads it already',
      'left-out': 'Passed over: left out by the reporter',
      'stepped-back': 'Passed over: stepped back, or their removal was asked for',
      named: 'Passed over: the report has a name like theirs',
      unopened: 'Passed over: does not open at your desk',
      failed: 'Not done yet',
    },
  },
  renew: {
    act: 'Change case keys',
    actFor: (name) => `Change case keys now that ${name} is out`,
    lead: (name) =>
      `Every case that ${name} read and you read goes on under new keys. They can open nothing that is written from then on, not even with a copy of everything on the server.`,
    copied: (name) =>
      `What ${name} could read until now may have been copied. New keys do not take it back.`,
    others:
      'Cases that you do not read get theirs at the desk of a colleague who does, when it is next opened at the latest.',
    go: (count) => `Change the keys of ${count} ${count === 1 ? 'case' : 'cases'}`,
    running: (name) => `Changing case keys now that ${name} is out`,
    paused: (name) => `Changing case keys now that ${name} is out is not finished`,
    finished: (name) => `Changing case keys now that ${name} is out is finished`,
    outcome: {
      done: 'Under new keys',
      already: 'Needed none',
      'left-out': 'Needed none',
      'stepped-back': 'Needed none',
      named: 'Needed none',
      unopened: 'Passed over: does not open at your desk',
      failed: 'Not done yet',
    },
  },
  which: 'Which cases?',
  choice: {
    semua: 'All that I can read',
    berjalan: 'Those not finished',
    tindakan: 'Those that need my action',
    baru: 'The new ones',
    lewat: 'The overdue ones',
    'belum-ditugaskan': 'The unassigned ones',
  },
  count: (count) => `${count} ${count === 1 ? 'case' : 'cases'}`,
  nothing: 'There is no case in this choice.',
  busy: 'First finish what is under way.',
  progress: (done, of) => `${done} of ${of} cases`,
  waiting: 'Waiting for the network…',
  pause: 'Pause',
  pausing: 'Pausing…',
  resume: 'Go on',
  retry: 'Try again what is not done',
  close: 'Close the result',
  drop: 'Stop',
  kept: 'If the desk is locked or reloaded, this can be gone on with.',
  results: 'Result of each case',
  untitled: 'No title',
}
