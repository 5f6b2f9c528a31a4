// Everything that opens a demo office: for people as a table, for machines as JSON.
import type { Role } from '@kentongan/domain/role'

export interface OfficerLogin {
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly Role[]
  readonly passphrase: string
  /** The Kartu Kunci's code. */
  readonly card: string
  /** Base32. */
  readonly totpSecret: string
  readonly otpauth: string
}

export interface Logins {
  /** The office's name. */
  readonly office: string
  readonly origin: string
  readonly fingerprint: string
  readonly officers: readonly OfficerLogin[]
  /** Two of the three restore the office secret. */
  readonly sheets: readonly string[]
  readonly accounts: readonly {
    readonly code: string
    readonly reports: readonly { readonly ticket: string; readonly title: string }[]
  }[]
}

/** What `--json` writes: the first office's, and those of the others behind the same address. */
export interface DemoLogins extends Logins {
  readonly others: readonly Logins[]
}

/** The logins as text, a line's width of a terminal. */
export function describeLogins({
  office,
  origin,
  fingerprint,
  officers,
  sheets,
  accounts,
}: Logins): string {
  const lines = [
    office.toUpperCase(),
    `Halaman publik   ${origin}/`,
    `Halaman pelapor  ${origin}/masuk`,
    `Meja petugas     ${origin}/meja`,
    `Sidik jari       ${fingerprint}`,
    '',
    'PETUGAS',
    ...officers.flatMap((one) => [
      '',
      `  ${one.username}  ${one.name}, ${one.position}`,
      `    Frasa sandi  ${one.passphrase}`,
      `    Kartu Kunci  ${one.card}`,
      `    TOTP         ${one.totpSecret}`,
      `                 ${one.otpauth}`,
    ]),
    '',
    'LEMBAR RAHASIA INSTANSI (2 dari 3)',
    ...sheets.map((sheet) => `  ${sheet}`),
    '',
    'PELAPOR (Kode Akun, lalu Nomor Tiket)',
    ...accounts.flatMap(({ code, reports }) => [
      '',
      `  ${code}`,
      ...reports.map(({ ticket, title }) => `    ${ticket}  ${title}`),
    ]),
  ]
  return lines.join('\n')
}
