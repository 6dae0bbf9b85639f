// What a form sent: its fields and its files, which are stored at once by content. Too large or too many
// files are faults, not failures, so that everything else that was typed stays.
import type { FastifyRequest } from 'fastify'
import type { Desk } from '../../../platform/desk.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import type { FaultKey } from './faults.ts'
import { openKept } from './kept.ts'
import { mostFiles, takeFiles } from './take.ts'

export interface Form {
  /** The last value of each field; empty where it was not sent. */
  get(name: string): string
  /** Everything that was sent but files, in order. */
  fields: readonly (readonly [name: string, value: string])[]
  files: readonly Upload[]
  faults: readonly FaultKey[]
}

/** Beyond these the whole request is refused instead of being read on. */
const most = { files: 50, fields: 100, fieldSize: 1_000_000 }

/** Without `withFiles`, files are read past and not stored. */
export const readForm = async (
  desk: Desk,
  workspaceId: string,
  request: FastifyRequest,
  withFiles = true,
): Promise<Form> => {
  const fields: [string, string][] = []
  const get = (name: string): string => fields.findLast(([n]) => n === name)?.[1] ?? ''
  const keptIn = (): Upload[] =>
    fields
      .filter(([name]) => name === 'kept')
      .flatMap(([, token]) => openKept(desk, workspaceId, token) ?? [])
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of [value].flat()) if (typeof one === 'string') fields.push([name, clean(one)])
    return { get, fields, files: withFiles ? keptIn().slice(0, mostFiles) : [], faults: [] }
  }
  const limits = { ...most, fileSize: desk.config.maxUploadBytes }
  const options = { limits, throwFileSizeLimit: false } as Parameters<FastifyRequest['parts']>[0]
  const taking = takeFiles(desk, workspaceId)
  for await (const part of request.parts(options)) {
    if (part.type === 'file') await (withFiles && part.filename ? taking.take(part) : part.file.resume())
    else if (typeof part.value === 'string') fields.push([part.fieldname, clean(part.value)])
  }
  const files = [...keptIn(), ...taking.files]
  const tooMany = taking.isTooMany || files.length > mostFiles
  return {
    get,
    fields,
    files: files.slice(0, mostFiles),
    faults: [...taking.faults, ...(tooMany ? [many] : [])],
  }
}

const many: FaultKey = { field: 'files', key: 'fault.files-many', values: { count: mostFiles } }

/** One kind of line end, no zero bytes (PostgreSQL takes none), no half characters. */
const clean = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
