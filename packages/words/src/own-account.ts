// An officer's own page: who they are at the desk, and where they are signed in.
import type { Words } from './common.ts'

export const id = {
  title: 'Akun Saya',
  name: 'Nama',
  username: 'Nama pengguna',
  position: 'Jabatan',
  roles: 'Peran',
  fingerprint: 'Sidik kartu',
  fingerprintHint: 'Bacakan bila seorang rekan ingin memastikan bahwa kuncinya memang milik Anda.',
  sessions: {
    title: 'Sedang masuk',
    lead: 'Setiap masuk berlaku delapan jam. Alamat internet dan jenis perangkat tidak dicatat, jadi kenali masing-masing dari jamnya.',
    loading: 'Memeriksa…',
    here: 'Di peramban ini',
    elsewhere: 'Di peramban lain',
    begun: (day: string, time: string) => `Masuk ${day}, pukul ${time}`,
    end: 'Akhiri',
    endNamed: (day: string, time: string) => `Akhiri yang masuk ${day}, pukul ${time}`,
    ended: 'Sudah diakhiri. Peramban itu harus masuk kembali.',
    none: 'Anda tidak sedang masuk di peramban lain.',
    unknown:
      'Ada yang tidak Anda kenali? Akhiri, lalu beri tahu Inspektur: mungkin orang lain mengetahui frasa sandi, kartu, dan kode Anda.',
  },
}

export const en: Words<typeof id> = {
  title: 'My account',
  name: 'Name',
  username: 'Username',
  position: 'Position',
  roles: 'Roles',
  fingerprint: 'Card fingerprint',
  fingerprintHint: 'Read it out when a colleague wants to be sure that the key is yours.',
  sessions: {
    title: 'Signed in',
    lead: 'Each sign-in lasts eight hours. Neither internet address nor kind of device is recorded, so tell them apart by the hour.',
    loading: 'Looking…',
    here: 'In this browser',
    elsewhere: 'In another browser',
    begun: (day, time) => `Signed in on ${day} at ${time}`,
    end: 'End',
    endNamed: (day, time) => `End the one signed in on ${day} at ${time}`,
    ended: 'Ended. That browser has to sign in again.',
    none: 'You are not signed in in another browser.',
    unknown:
      'One that you do not know? End it, then tell the Inspektur: somebody may know your passphrase, card, and code.',
  },
}
