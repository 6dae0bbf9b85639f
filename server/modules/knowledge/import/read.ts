// What a file to bring in holds, whatever its kind; read bit by bit, its texts kept on the disk until they are written.
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { type Archive, openArchive } from './archive.ts'
import { readFiles } from './files.ts'
import type { Found } from './found.ts'
import { openSpool } from './spool.ts'
import { isZendesk, readZendesk } from './zendesk.ts'

/** An upload as the desk keeps it. */
export interface Source {
  name: string
  hash: string
  size: number
  /** Of files that do not say theirs. */
  language: string
}

export interface Opened extends Found {
  archive: Archive
}

/** What was found can be read only while `work` is at it. */
export const withImport = async <T>(
  desk: Desk,
  workspaceId: string,
  { name, hash, size, language }: Source,
  work: (opened: Opened) => Promise<T>,
): Promise<T> => {
  const archive = await openArchive(name, {
    size,
    readAt: (from, length) => desk.files.readAt(workspaceId, hash, from, length),
    stream: (from) => desk.files.stream(workspaceId, hash, from),
  })
  const spool = await openSpool()
  try {
    const found = await (isZendesk(archive.paths) ? readZendesk : readFiles)(archive, spool, language)
    for (const { path, message } of archive.unreadable) found.remarks.push({ path, what: 'skipped', message })
    if (found.articles.length === 0 && found.remarks.length === 0) throw nothing()
    return await work({ ...found, archive })
  } finally {
    await spool.close()
  }
}

const nothing = (): Refused =>
  new Refused(
    refuse(
      'invalid',
      'There is no article in it: bring .md or .html files, a zip of them, or a Zendesk Guide export.',
      { faults: [{ field: 'body.files', message: 'holds no article' }] },
    ),
  )
