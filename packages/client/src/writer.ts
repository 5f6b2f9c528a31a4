// The writer of an opened case: its vaults as its holder verified them.

import type { OpenedCase } from '@kentongan/sealed/case-file'
import type { Author, CaseWriter, Vault } from '@kentongan/sealed/case-writer'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { VaultName } from '@kentongan/sealed/schema'

export interface WriterInCase {
  readonly writer: CaseWriter
  /** Throws (our bug) for a vault that this holder does not hold. */
  readonly vault: (name: VaultName) => Vault
}

export function writerInCase(
  office: VerifiedOffice,
  opened: OpenedCase,
  author: Author,
  day: string,
): WriterInCase {
  return {
    writer: { office: office.office, case: opened.case, author, day },
    vault(name) {
      const held = opened.vaults[name]
      if (held === undefined) throw new Error(`no secret of ${name}`)
      return { name, recipient: held.key.recipient, epoch: held.epoch }
    },
  }
}
