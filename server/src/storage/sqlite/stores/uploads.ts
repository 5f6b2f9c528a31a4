// Parts of evidence on their way up, before an envelope names them.
import type { UploadPartRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const columns = ['owner', 'upload', 'number', 'sha256', 'bytes', 'day'] as const

type Upload = { office: string; owner: string; upload: string }

const listParts = query('list-upload-parts', (given: Upload) =>
  tables
    .selectFrom('upload_parts')
    .select(columns)
    .where('office', '=', given.office)
    .where('owner', '=', given.owner)
    .where('upload', '=', given.upload)
    .orderBy('number'),
)

const bytesOfOwner = query('bytes-of-upload-owner', (given: { office: string; owner: string }) =>
  tables
    .selectFrom('upload_parts')
    .select((sum) => sum.fn.coalesce(sum.fn.sum<number>('bytes'), sum.lit(0)).as('bytes'))
    .where('office', '=', given.office)
    .where('owner', '=', given.owner),
)

const findPart = query('find-upload-part', (given: Upload & { number: number }) =>
  tables
    .selectFrom('upload_parts')
    .select('sha256')
    .where('office', '=', given.office)
    .where('owner', '=', given.owner)
    .where('upload', '=', given.upload)
    .where('number', '=', given.number),
)

const insertPart = query('insert-upload-part', (given: UploadPartRow & { office: string }) =>
  tables
    .insertInto('upload_parts')
    .values({
      office: given.office,
      owner: given.owner,
      upload: given.upload,
      number: given.number,
      sha256: given.sha256,
      bytes: given.bytes,
      day: given.day,
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const removeUpload = query('remove-upload', (given: Upload) =>
  tables
    .deleteFrom('upload_parts')
    .where('office', '=', given.office)
    .where('owner', '=', given.owner)
    .where('upload', '=', given.upload),
)

const uploadsBefore = query('list-uploads-before', (given: { office: string; day: string }) =>
  tables
    .selectFrom('upload_parts')
    .select(['owner', 'upload'])
    .distinct()
    .where('office', '=', given.office)
    .where('day', '<', given.day),
)

export function readUploads(turn: Turn): ReadStores['uploads'] {
  const { office } = turn
  return {
    list: async (owner, upload) => turn.all(listParts, { office, owner, upload }),
    bytesOf: async (owner) => turn.find(bytesOfOwner, { office, owner })?.bytes ?? 0,
  }
}

export function writeUploads(turn: Turn): WriteStores['uploads'] {
  const { office } = turn
  const remove = (owner: string, upload: string) =>
    turn.run(removeUpload, { office, owner, upload })
  return {
    ...readUploads(turn),
    insert: async (row) => {
      if (turn.insert(insertPart, { ...row, office }) === 'inserted') return 'inserted'
      const stored = turn.find(findPart, { ...row, office })
      return stored?.sha256 === row.sha256 ? 'duplicate' : 'differs'
    },
    remove: async (owner, upload) => {
      remove(owner, upload)
    },
    removeBefore: async (day) => {
      const begun = turn.all(uploadsBefore, { office, day })
      for (const { owner, upload } of begun) remove(owner, upload)
      return begun
    },
  }
}
