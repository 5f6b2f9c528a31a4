// The audit log in a database, held against its own chain a part at a time: nothing is written.
import { type AuditFault, auditFaults, auditStart } from '@kentongan/domain/audit'
import { openForReading } from '@kentongan/server/storage/sqlite/reading'

const rowsAtOnce = 5_000

interface Verified {
  readonly rows: number
  /** As the desk shows it: the last row's number, and the beginning of its hash. */
  readonly head: string
  readonly faults: readonly AuditFault[]
}

/** Goes through the whole log of this office. Throws StorageError when it cannot be read. */
export async function verifyLog(database: string, office: string): Promise<Verified> {
  const storage = openForReading(database)
  try {
    const faults: AuditFault[] = []
    let head = auditStart(office)
    let rows = 0
    for (;;) {
      const after = head.sequence
      const entries = await storage.read(office, ({ audit }) => audit.list(after, rowsAtOnce))
      if (entries.length === 0) break
      const found = auditFaults(entries, head)
      faults.push(...found.faults)
      head = found.head
      rows += entries.length
    }
    return { rows, head: `${head.sequence} ${head.hash.slice(0, 12)}`, faults }
  } finally {
    storage.close()
  }
}
