// What a form sent: its fields and its files, which are stored at once by content. Too large or too many
// files are faults, not failures, so that everything else that was typed stays.
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { safeFileName } from '../../../../rules/files/name.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { realType } from '../../../platform/http/uploads.ts'
import type { FaultKey } from './faults.ts'
import { openKept } from './kept.ts'

/** Most files of one message. */
export const mostFiles = 10
/** Beyond this the whole request is refused instead of being read on. */
const tooManyFiles = 50

export interface Form {
  /** The last value of each field; empty where it was not sent. */
  get(name: string): string
  files: Upload[]
  faults: FaultKey[]
}

export const readForm = async (desk: Desk, workspaceId: string, request: FastifyRequest): Promise<Form> => {
  const fields: [string, string][] = []
  const form: Form = { get: (name) => fields.findLast(([n]) => n === name)?.[1] ?? '', files: [], faults: [] }
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of [value].flat()) if (typeof one === 'string') fields.push([name, clean(one)])
    return form
  }
  const limits = {
    files: tooManyFiles,
    fields: 100,
    fieldSize: 1_000_000,
    fileSize: desk.config.maxUploadBytes,
  }
  for await (const part of request.parts({ limits, throwFileSizeLimit: false } as Parameters<
    FastifyRequest['parts']
  >[0])) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.push([part.fieldname, clean(part.value)])
    } else await takeFile(desk, workspaceId, part, form)
  }
  const kept = fields
    .filter(([name]) => name === 'kept')
    .flatMap(([, token]) => openKept(desk, workspaceId, token) ?? [])
  form.files = [...kept, ...form.files]
  if (form.files.length > mostFiles) {
    form.files.length = mostFiles
    form.faults.push({ field: 'files', key: 'fault.files-many', values: { count: mostFiles } })
  }
  return form
}

const takeFile = async (
  desk: Desk,
  workspaceId: string,
  part: Extract<Multipart, { type: 'file' }>,
  form: Form,
): Promise<void> => {
  if (!part.filename) {
    part.file.resume()
    return
  }
  const name = safeFileName(part.filename)
  const { hash, size } = await desk.files.put(workspaceId, part.file)
  if (part.file.truncated)
    form.faults.push({
      field: 'files',
      key: 'fault.file-large',
      values: { name },
      size: desk.config.maxUploadBytes,
    })
  else if (size === 0) form.faults.push({ field: 'files', key: 'fault.file-empty', values: { name } })
  else
    form.files.push({
      name,
      hash,
      size,
      type: await realType(await desk.files.head(workspaceId, hash, 4100), part.mimetype),
    })
}

/** One kind of line end, no zero bytes (PostgreSQL takes none), no half characters. */
const clean = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
