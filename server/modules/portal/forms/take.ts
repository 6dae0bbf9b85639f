// Takes the files of one form into the store, up to a number and a sum: nobody fills the disk with one form.
import type { Multipart } from '@fastify/multipart'
import { safeFileName } from '../../../../rules/files/name.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { realType } from '../../../platform/http/uploads.ts'
import type { FaultKey } from './faults.ts'

/** Most files of one message. */
export const mostFiles = 10

type Part = Extract<Multipart, { type: 'file' }>

export interface Taking {
  take(part: Part): Promise<void>
  files: Upload[]
  faults: FaultKey[]
  isTooMany: boolean
}

/** All files of a form together may be twice as large as the largest single one. */
export const takeFiles = (desk: Desk, workspaceId: string): Taking => {
  const largest = desk.config.maxUploadBytes
  let bytes = 0
  const fault = (key: string, name: string, size?: number): void => {
    taking.faults.push({ field: 'files', key, values: { name }, ...(size === undefined ? {} : { size }) })
  }
  const taking: Taking = {
    files: [],
    faults: [],
    isTooMany: false,
    take: async (part) => {
      const name = safeFileName(part.filename)
      if (taking.files.length >= mostFiles) taking.isTooMany = true
      if (taking.isTooMany || bytes > 2 * largest) {
        part.file.resume()
        return
      }
      const { hash, size } = await desk.files.put(workspaceId, part.file)
      bytes += size
      if (part.file.truncated) return fault('fault.file-large', name, largest)
      if (size === 0) return fault('fault.file-empty', name)
      if (bytes > 2 * largest) return fault('fault.files-total', name, 2 * largest)
      const head = await desk.files.head(workspaceId, hash, 4100)
      taking.files.push({ name, hash, size, type: await realType(head, part.mimetype) })
    },
  }
  return taking
}
