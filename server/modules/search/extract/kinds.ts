// Which attachments hold text that can be found, told by type or, where that says nothing, by the end of the name.

export type FileKind = 'pdf' | 'word' | 'sheet' | 'slides' | 'open' | 'html' | 'text'

/** Larger files are found by their names only. */
export const largest = 25 * 1024 ** 2

const office = 'application/vnd.openxmlformats-officedocument.'
const types: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  [`${office}wordprocessingml.document`]: 'word',
  [`${office}spreadsheetml.sheet`]: 'sheet',
  [`${office}presentationml.presentation`]: 'slides',
  'application/vnd.oasis.opendocument.text': 'open',
  'application/vnd.oasis.opendocument.spreadsheet': 'open',
  'application/vnd.oasis.opendocument.presentation': 'open',
  'text/html': 'html',
  'text/plain': 'text',
  'text/csv': 'text',
  'text/markdown': 'text',
}
const ends: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'word',
  xlsx: 'sheet',
  pptx: 'slides',
  odt: 'open',
  ods: 'open',
  odp: 'open',
  html: 'html',
  htm: 'html',
  txt: 'text',
  csv: 'text',
  md: 'text',
  log: 'text',
}

export const kindOf = (name: string, type: string): FileKind | null =>
  types[type.toLowerCase().split(';')[0]?.trim() ?? ''] ??
  ends[/\.([a-z]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ??
  null
