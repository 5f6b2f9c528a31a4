// What the command and the running server say to whoever runs them.
import type { Words } from './common.ts'

export const id = {
  problem: {
    port: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya angka 0 sampai 65535.`,
    host: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya alamat atau nama yang didengarkan, misalnya 127.0.0.1.`,
    folder: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya folder yang dapat dibaca dan ditulis.`,
    origin: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya https://nama.situs tanpa garis miring di akhir (http hanya untuk 127.0.0.1 dan localhost).`,
    profile: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya berkas JSON berisi profil instansi.`,
    language: (variable: string, has: string): string =>
      `${variable}: terisi "${has}", seharusnya id atau en.`,
    nothing: (variable: string, known: string): string =>
      `${variable}: tidak ada variabel dengan nama itu. Yang ada: ${known}.`,
  },
  profile: (file: string, problem: string): string =>
    `KENTONGAN_PROFILE: profil di ${file} tidak dapat dipakai (${problem}).`,
  refused: 'Kentongan tidak dijalankan:',
  folder: {
    'folder-refused': (path: string): string =>
      `Folder data tidak dapat dipakai: ${path}. Periksa letak, izin, dan sisa ruangnya.`,
    'folder-in-use': (path: string): string =>
      `Folder data sedang dipakai server Kentongan yang lain: ${path}. Hentikan yang itu dahulu, atau pakai folder lain.`,
    'mark-broken': (path: string): string =>
      `Berkas ${path} tidak dapat dibaca. Pulihkan dari cadangan; jangan dihapus.`,
    'secret-broken': (path: string): string =>
      `Berkas ${path} tidak dapat dibaca atau rusak. Pulihkan dari cadangan. Bila tidak ada, hapus berkas itu: yang baru dibuat sendiri, dan hanya pengiriman yang sedang berjalan perlu diulang.`,
    'database-missing': (path: string): string =>
      `Instansi sudah pernah disiapkan di folder ini, tetapi basis datanya hilang atau kosong: ${path}. Pulihkan dari cadangan. Penyiapan baru tidak akan dimulai di atas instansi yang ada.`,
    'database-foreign': (path: string): string =>
      `Instansi sudah pernah disiapkan di folder ini, tetapi basis data ini tidak memuatnya: ${path}. Pulihkan dari cadangan. Penyiapan baru tidak akan dimulai di atas instansi yang ada.`,
    'database-unpublished': (path: string): string =>
      `Instansi sudah pernah disiapkan di folder ini, tetapi terbitannya tidak ada di basis data ini: ${path}. Pulihkan dari cadangan. Penyiapan baru tidak akan dimulai di atas instansi yang ada. Hanya bila penyiapan terputus tepat ketika diterbitkan, sehingga belum ada laporan: pakai folder data yang baru.`,
  },
  storage: {
    'storage-full': (path: string, detail: string): string =>
      `Ruang penyimpanan habis di ${path} (${detail}). Tambah ruang, lalu jalankan lagi.`,
    'storage-unavailable': (path: string, detail: string): string =>
      `Penyimpanan di ${path} tidak dapat dibuka (${detail}). Periksa izin, proses lain yang memakainya, dan versi Kentongan.`,
  },
  notBuilt: (detail: string): string => `Halaman situs tidak dapat dibangun: ${detail}`,
  buildUnreadable: (path: string, detail: string): string =>
    `Halaman situs di ${path} tidak dapat dibaca (${detail}). Periksa izinnya, atau hapus folder itu supaya dibangun lagi.`,
  portTaken: (port: number): string =>
    `Port ${port} sedang dipakai. Pilih yang lain dengan KENTONGAN_PORT.`,
  portRefused: (port: number): string =>
    `Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih yang lain dengan KENTONGAN_PORT.`,
  hostUnknown: (host: string): string =>
    `KENTONGAN_HOST: "${host}" bukan alamat komputer ini. Pakai misalnya 127.0.0.1.`,
  usage:
    'Pakai: kentongan start | kentongan doctor [--json] | kentongan verify | kentongan export --recovery BERKAS [--case TIKET | --office-only]',
  verify: {
    whole: (rows: number): string => `Jejak audit utuh: ${rows} baris.`,
    head: (head: string): string =>
      `Ujung rantai: ${head}. Cocokkan dengan halaman Jejak Audit di meja Inspektur.`,
    broken: (faults: number): string => `Jejak audit TIDAK utuh: ${faults} temuan.`,
    altered: (row: number): string => `Baris ${row} diubah, atau baris sebelumnya diganti.`,
    missing: (from: number, to: number): string =>
      from === to ? `Baris ${from} hilang.` : `Baris ${from} sampai ${to} hilang.`,
    moved: (row: number): string => `Baris ${row} tidak pada tempatnya.`,
    more: (count: number): string => `… dan ${count} temuan lain.`,
    unreadable: (file: string, code: string): string => `${file} tidak dapat dibaca (${code}).`,
    todo: 'Jangan hapus atau pulihkan apa pun. Salin folder data, jalankan perintah ini pada cadangan terakhir, dan beri tahu Inspektur.',
  },
  export: {
    written: (file: string, cases: number): string =>
      `${file}: ${cases} perkara, semuanya tersegel. Bawa ke komputer tanpa jaringan dan buka di halaman pemulihan.`,
    without: (cases: number): string =>
      `${cases} perkara tidak ikut: jalurnya tanpa kunci pemulihan, sehingga lembar rahasia tidak membukanya.`,
    evidenceMissing: (count: number): string =>
      `${count} bukti tercatat tetapi tidak ada di folder data; periksa cadangan.`,
    exists: (file: string): string => `${file} sudah ada. Pilih nama lain: tidak ada yang ditimpa.`,
    refused: (file: string, code: string): string => `${file} tidak dapat ditulis (${code}).`,
    noTicket: 'Nomor tiket tidak dikenali: sepuluh huruf atau angka, misalnya 7K3MQ-XV9RD.',
    notHeld: 'Tidak ada perkara bernomor itu, atau kunci pemulihan tidak membukanya.',
  },
  stopping: 'berhenti: permintaan yang sudah diterima diselesaikan dahulu',
  stopped: 'selesai',
  failed: (code: string, kind: string): string => `gangguan ${code} (${kind})`,
  levels: { ok: 'baik', warn: 'perhatikan', fail: 'gagal' },
  checks: {
    config: 'pengaturan',
    clock: 'hari di server (WIB)',
    bundle: 'halaman situs',
    folder: 'folder data',
    disk: 'sisa ruang',
    database: 'basis data',
    office: 'instansi',
    root: 'kunci induk',
    renewal: 'daftar petugas',
    reached: 'alamat publik',
  },
  configFine: 'semua variabel terbaca',
  clockBehind: (today: string, published: string): string =>
    `${today}, padahal sudah ada terbitan bertanggal ${published}; betulkan jam komputer ini`,
  built: 'sesuai dengan sumbernya',
  notBuiltYet: 'belum dibangun atau sudah lama; kentongan start membangunnya',
  folderNotYet: (path: string): string => `${path} belum ada; kentongan start membuatnya`,
  folderOpen: (path: string): string =>
    `${path} dapat dibaca pengguna lain di komputer ini; jalankan chmod 700`,
  databaseSound: (path: string): string => `${path} utuh`,
  databaseBroken: (path: string, detail: string): string =>
    `${path} rusak atau tidak terbaca (${detail}); pulihkan dari cadangan`,
  notSetUp: 'belum disiapkan; ikuti tautan penyiapan dari kentongan start',
  notPublished: 'belum diterbitkan',
  until: (day: string, days: number): string => `berlaku sampai ${day} (${days} hari lagi)`,
  over: (day: string): string =>
    `habis ${day}: tidak ada laporan yang dapat disegel sampai diperbarui`,
  megabytesFree: (count: number): string => `${count} MB`,
  reached: (origin: string): string => `${origin} menjawab`,
  otherServer: (origin: string): string => `${origin} dijawab oleh server lain atau versi lain`,
  notReached: (origin: string): string =>
    `${origin} tidak menjawab; server belum berjalan, atau perantara di depannya salah alamat`,
  anyPort: 'port bebas dan tanpa alamat publik: tidak dapat diperiksa dari luar',
}

export const en: Words<typeof id> = {
  problem: {
    port: (variable, has) => `${variable}: is "${has}", should be a number from 0 to 65535.`,
    host: (variable, has) =>
      `${variable}: is "${has}", should be an address or name to listen on, such as 127.0.0.1.`,
    folder: (variable, has) =>
      `${variable}: is "${has}", should be a folder that can be read and written.`,
    origin: (variable, has) =>
      `${variable}: is "${has}", should be https://name.of.site without a slash at its end (http only for 127.0.0.1 and localhost).`,
    profile: (variable, has) =>
      `${variable}: is "${has}", should be a file of JSON with an office's profile.`,
    language: (variable, has) => `${variable}: is "${has}", should be id or en.`,
    nothing: (variable, known) =>
      `${variable}: there is no variable of that name. There are: ${known}.`,
  },
  profile: (file, problem) =>
    `KENTONGAN_PROFILE: the profile in ${file} cannot be used (${problem}).`,
  refused: 'Kentongan was not started:',
  folder: {
    'folder-refused': (path) =>
      `The data folder cannot be used: ${path}. Check where it is, its permissions, and the space left.`,
    'folder-in-use': (path) =>
      `The data folder is in use by another Kentongan server: ${path}. Stop that one first, or use another folder.`,
    'mark-broken': (path) =>
      `The file ${path} cannot be read. Restore it from a backup; do not remove it.`,
    'secret-broken': (path) =>
      `The file ${path} cannot be read or is broken. Restore it from a backup. Where there is none, remove the file: a new one is made, and only what is just being sent has to be sent again.`,
    'database-missing': (path) =>
      `An office was set up in this folder, and its database is missing or empty: ${path}. Restore it from a backup. No new set-up is begun over an office.`,
    'database-foreign': (path) =>
      `An office was set up in this folder, and this database knows nothing of it: ${path}. Restore it from a backup. No new set-up is begun over an office.`,
    'database-unpublished': (path) =>
      `An office was set up in this folder, and what it published is not in this database: ${path}. Restore it from a backup. No new set-up is begun over an office. Only where set-up was broken off at the very moment of publishing, before any report: use a new data folder.`,
  },
  storage: {
    'storage-full': (path, detail) =>
      `There is no space left at ${path} (${detail}). Make some, then start again.`,
    'storage-unavailable': (path, detail) =>
      `The storage at ${path} cannot be opened (${detail}). Check its permissions, other processes that use it, and the version of Kentongan.`,
  },
  notBuilt: (detail) => `The site's pages cannot be built: ${detail}`,
  buildUnreadable: (path, detail) =>
    `The site's pages in ${path} cannot be read (${detail}). Check its permissions, or remove the folder so that it is built again.`,
  portTaken: (port) => `Port ${port} is taken. Choose another with KENTONGAN_PORT.`,
  portRefused: (port) => `This user may not use port ${port}. Choose another with KENTONGAN_PORT.`,
  hostUnknown: (host) =>
    `KENTONGAN_HOST: "${host}" is no address of this machine. Use 127.0.0.1, for one.`,
  usage:
    'Usage: kentongan start | kentongan doctor [--json] | kentongan verify | kentongan export --recovery FILE [--case TICKET | --office-only]',
  verify: {
    whole: (rows) => `The audit log is whole: ${rows} rows.`,
    head: (head) =>
      `End of the chain: ${head}. Compare it with the page Jejak Audit at the Inspektur’s desk.`,
    broken: (faults) => `The audit log is NOT whole: ${faults} findings.`,
    altered: (row) => `Row ${row} was altered, or the row before it was replaced.`,
    missing: (from, to) =>
      from === to ? `Row ${from} is missing.` : `Rows ${from} to ${to} are missing.`,
    moved: (row) => `Row ${row} is not in its place.`,
    more: (count) => `… and ${count} more.`,
    unreadable: (file, code) => `${file} cannot be read (${code}).`,
    todo: 'Delete and restore nothing. Copy the data folder, run this on the last backup, and tell the Inspektur.',
  },
  export: {
    written: (file, cases) =>
      `${file}: ${cases} cases, all sealed. Take it to a computer without a network and open it on the recovery page.`,
    without: (cases) =>
      `${cases} cases were left out: their route has no recovery key, so that no sheet opens them.`,
    evidenceMissing: (count) =>
      `${count} pieces of evidence are listed and not in the data folder; look at the backups.`,
    exists: (file) => `${file} is there already. Choose another name: nothing is written over.`,
    refused: (file, code) => `${file} cannot be written (${code}).`,
    noTicket: 'That is no ticket: ten letters or digits, such as 7K3MQ-XV9RD.',
    notHeld: 'There is no case of that ticket, or the recovery key does not open it.',
  },
  stopping: 'stopping: what was accepted is finished first',
  stopped: 'stopped',
  failed: (code, kind) => `failure ${code} (${kind})`,
  levels: { ok: 'good', warn: 'mind', fail: 'failed' },
  checks: {
    config: 'configuration',
    clock: "the server's day (WIB)",
    bundle: "the site's pages",
    folder: 'data folder',
    disk: 'space left',
    database: 'database',
    office: 'office',
    root: 'root of trust',
    renewal: 'list of officers',
    reached: 'public address',
  },
  configFine: 'all variables were read',
  clockBehind: (today, published) =>
    `${today}, though something was published on ${published}; set this machine's clock`,
  built: 'as their source says',
  notBuiltYet: 'missing or old; kentongan start builds them',
  folderNotYet: (path) => `${path} is not there yet; kentongan start makes it`,
  folderOpen: (path) => `${path} can be read by other users of this machine; run chmod 700`,
  databaseSound: (path) => `${path} is sound`,
  databaseBroken: (path, detail) =>
    `${path} is broken or cannot be read (${detail}); restore it from a backup`,
  notSetUp: 'not set up yet; follow the link that kentongan start prints',
  notPublished: 'not published yet',
  until: (day, days) => `valid until ${day} (${days} more days)`,
  over: (day) => `over since ${day}: no report can be sealed until it is renewed`,
  megabytesFree: (count) => `${count} MB`,
  reached: (origin) => `${origin} answers`,
  otherServer: (origin) => `${origin} is answered by another server or another version`,
  notReached: (origin) =>
    `${origin} does not answer; the server is not running, or the proxy before it is misdirected`,
  anyPort: 'any free port and no public address: it cannot be examined from outside',
}
