// Files and fields of a multipart request: files go to the store at once, by hash, with their real type.

import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { safeFileName } from '../../../rules/files/name.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import { TooLarge } from '../files.ts'
import { Refused } from '../refused.ts'
import type { Upload } from './implement.ts'

const mostFiles = 20

/** Fields come as one part `json`, or as single text parts; files as parts named `files`. */
export const readMultipart = async (
  desk: Desk,
  workspaceId: string,
  request: FastifyRequest,
  limit: number,
): Promise<{ body: unknown; files: Upload[] }> => {
  const fields: Record<string, unknown> = {}
  const files: Upload[] = []
  for await (const part of request.parts({
    limits: { files: mostFiles, fields: 50, fieldSize: 1_000_000, fileSize: limit + 1 },
  })) {
    if (part.type === 'field') fields[part.fieldname] = part.value
    else if (part.filename !== '')
      files.push(await keep(desk, workspaceId, part.filename, part.mimetype, part.file, limit))
    else part.file.resume()
  }
  return { body: 'json' in fields ? parseJson(fields.json) : fields, files }
}

const keep = async (
  desk: Desk,
  workspaceId: string,
  filename: string,
  claimed: string,
  content: Readable,
  limit: number,
): Promise<Upload> => {
  const name = safeFileName(filename)
  try {
    const { hash, size } = await desk.files.put(workspaceId, content, limit)
    const head = await desk.files.head(workspaceId, hash, 4100)
    return { name, size, hash, type: await realType(head, claimed) }
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    const megabytes = Math.floor(limit / 1_048_576)
    throw new Refused(
      refuse('too_large', `${name} is larger than ${megabytes} MB.`, {
        faults: [{ field: 'files', message: `${name} is larger than ${megabytes} MB` }],
      }),
    )
  }
}

/** By content; text and unknown kinds keep a harmless claim, never one a browser would run. */
export const realType = async (head: Uint8Array, claimed: string): Promise<string> => {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head)
  if (found) return found.mime
  return /^(text\/(plain|csv|calendar|markdown)|application\/json)$/.test(claimed)
    ? claimed
    : 'application/octet-stream'
}

const parseJson = (text: unknown): unknown => {
  // A part that says it is application/json has been parsed on its way here.
  if (typeof text === 'object' && text !== null) return text
  try {
    return JSON.parse(String(text), (key, value) => (key === '__proto__' ? undefined : value))
  } catch {
    throw new Refused(
      refuse('invalid', 'The part "json" is not JSON.', {
        faults: [{ field: 'body.json', message: 'is not JSON' }],
      }),
    )
  }
}
