// Why an act at the officers’ desk did not go through, each in a sentence or two.
import type { Words } from './common.ts'

export const id = {
  offline: 'Server tidak terjangkau. Dicoba lagi setelah tersambung; tulisan Anda aman di sini.',
  storage:
    'Server sedang tidak dapat menyimpan. Belum ada yang tersimpan. Coba lagi beberapa menit lagi.',
  sessionEnded: 'Waktu masuk Anda sudah berakhir.',
  notAllowed: 'Anda tidak berwenang melakukan ini. Direktori mungkin baru saja berubah.',
  notFound: 'Ini tidak ada, atau bukan untuk Anda.',
  stale:
    'Perkara ini baru saja diubah rekan Anda, dan sudah dimuat ulang. Tulisan Anda masih ada: periksa, lalu kirim lagi.',
  staleDirectory:
    'Direktori petugas baru saja berubah, dan sudah dimuat ulang. Tulisan Anda masih ada: kirim lagi.',
  staleProfile:
    'Setelan instansi baru saja diubah rekan Anda, dan sudah dimuat ulang. Perubahan Anda masih ada: periksa, lalu terbitkan lagi.',
  refused: 'Server menolak yang disegel di sini. Muat ulang halaman, lalu coba lagi.',
  outdated: 'Situs ini baru saja diperbarui. Muat ulang halaman ini.',
  usernameTaken: 'Nama pengguna itu sudah dipakai atau sudah diundang.',
  tokenNotValid: 'Tautan ini tidak berlaku lagi.',
  publicationRefused:
    'Server menolak yang ditandatangani di sini. Mungkin direktori baru saja berubah, atau jam komputer ini keliru. Muat ulang, periksa tanggal komputer, lalu coba lagi.',
  proposalWaiting:
    'Sudah ada usulan yang menunggu tanda tangan kedua. Selesaikan atau tarik dahulu usulan itu pada halaman Petugas.',
  proposalChanged:
    'Usulan ini baru saja berubah, ditarik, atau tidak sah lagi. Tidak ada yang ditandatangani. Tutup, lalu baca lagi.',
  lockRefused:
    'Server memberikan kunci yang bukan milik Anda. Jangan lanjutkan; beri tahu Inspektur lewat jalur lain.',
  officeBroken: 'Data instansi tidak dapat dipercaya, sehingga tidak ada yang dibuka atau disegel.',
  officeExpired:
    'Direktori petugas sudah kedaluwarsa, sehingga tidak ada yang dapat disegel. Inspektur memperbaruinya pada halaman Petugas.',
  cardChanged:
    'Kartu yang diberikan server bukan yang baru Anda cocokkan. Direktori tidak ditandatangani. Cocokkan lagi sidiknya dengan petugas itu.',
  rootRefused:
    'Berkas ini bukan kunci induk berikutnya dari instansi ini, atau bukan Anda yang dapat menerbitkannya. Penerbitnya penanda tangan sekarang, atau salah satu yang disebut kunci induk baru itu.',
  tampered: 'Yang diberikan server tidak asli atau berubah, dan tidak ditampilkan.',
  tooLarge: 'Yang diminta terlalu besar.',
  browser:
    'Peramban ini tidak mampu membuka meja. Perbarui peramban Anda, atau gunakan Chrome, Edge, Firefox, atau Safari versi terbaru.',
  signInRefused: 'Kode autentikator tidak cocok. Tunggu kode berikutnya, lalu coba lagi.',
  unknown: 'Terjadi kesalahan di pihak kami. Coba lagi beberapa menit lagi.',
}

export const en: Words<typeof id> = {
  offline:
    'The server cannot be reached. It is tried again once connected; what you wrote is safe here.',
  storage:
    'The server cannot store anything at the moment. Nothing was stored. Try again in a few minutes.',
  sessionEnded: 'You have been signed out.',
  notAllowed: 'You may not do this. The directory may just have changed.',
  notFound: 'It does not exist, or is not for you.',
  stale:
    'A colleague has just changed this case, and it was loaded again. What you wrote is still here: check it, then send again.',
  staleDirectory:
    'The directory of officers has just changed and was loaded again. What you wrote is still here: send it again.',
  staleProfile:
    'A colleague has just changed the office’s settings, and they were loaded again. Your changes are still here: check them, then publish again.',
  refused: 'The server refused what was sealed here. Reload the page, then try again.',
  outdated: 'This site was just updated. Reload this page.',
  usernameTaken: 'That username is taken or already invited.',
  tokenNotValid: 'This link is no longer valid.',
  publicationRefused:
    'The server refused what was signed here. The directory may just have changed, or this computer’s clock is wrong. Reload, check the date, then try again.',
  proposalWaiting:
    'A proposal is waiting for a second signature already. Sign or withdraw that one first, on the page Officers.',
  proposalChanged:
    'This proposal has just changed, was withdrawn, or no longer holds. Nothing was signed. Close this and read it again.',
  lockRefused:
    'The server gave a lock that is not yours. Do not go on; tell the Inspektur through another channel.',
  officeBroken: 'The office’s data cannot be trusted, so nothing is opened or sealed.',
  officeExpired:
    'The directory of officers has expired, so nothing can be sealed. The Inspektur renews it on the page Officers.',
  cardChanged:
    'The card that the server gave is not the one you just compared. The directory was not signed. Compare the fingerprint with that officer again.',
  rootRefused:
    'This file is not the next root of this office, or you are not who can publish it. It is published by a present signer, or by one whom the new root names.',
  tampered: 'What the server gave is forged or was changed, and is not shown.',
  tooLarge: 'What was asked for is too large.',
  browser:
    'This browser cannot open the desk. Update it, or use a recent Chrome, Edge, Firefox, or Safari.',
  signInRefused: 'The authenticator code does not match. Wait for the next one, then try again.',
  unknown: 'Something went wrong on our side. Try again in a few minutes.',
}
