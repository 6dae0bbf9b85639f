// A file to import from, wherever it lies: kept by the desk after an upload, or on the disk of who runs the command.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Desk } from '../../../platform/desk.ts'
import { readAt } from '../../../platform/files.ts'
import type { Bytes } from '../../../platform/zip/bytes.ts'

export interface Source extends Bytes {
  /** Sorts in the order of reading, and is the same at the next run: the cursor names it. */
  key: string
  /** As people see it in the report. */
  name: string
}

export const keptSource = (
  desk: Desk,
  workspaceId: string,
  file: { name: string; hash: string; size: number },
  place: number,
): Source => ({
  key: String(place).padStart(6, '0'),
  name: file.name,
  size: file.size,
  readAt: (from, length) => desk.files.readAt(workspaceId, file.hash, from, length),
  stream: (from) => desk.files.stream(workspaceId, file.hash, from),
})

export const diskSource = async (path: string, key: string, name: string): Promise<Source> => ({
  key,
  name,
  size: (await stat(path)).size,
  readAt: (from, length) => readAt(path, from, length),
  stream: (from) => createReadStream(path, { start: from }),
})
