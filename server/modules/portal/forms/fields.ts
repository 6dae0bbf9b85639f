// Fields of a form as templates draw them: label, hint, fault, what was typed.
import type { Upload } from '../../../platform/http/implement.ts'
import type { Words } from '../texts/words.ts'
import type { Visit } from '../visit.ts'
import type { FaultKey } from './faults.ts'
import { keepFile } from './kept.ts'
import { mostFiles } from './take.ts'

export interface FaultView {
  field: string
  words: string
  /** What the question is called where the words alone do not tell which one is meant. */
  label?: string
}

export const sayFaults = (words: Words, faults: readonly FaultKey[]): FaultView[] =>
  faults.map(({ field, key, values, size }) => ({
    field,
    words: words.t(key, { ...values, ...(size === undefined ? {} : { size: words.size(size) }) }),
  }))

export interface TextField {
  name: string
  label: string
  hint?: string
  kind: 'line' | 'words' | 'name' | 'email' | 'password' | 'code'
  value?: string
  optional?: boolean
  /** Close to the next field. */
  near?: boolean
  tall?: boolean
  isShort?: boolean
  /** Of somebody else, so that a browser does not fill in the reader's own. */
  isElse?: boolean
  /** What a browser may fill in. */
  complete?: 'username webauthn' | 'current-password' | 'new-password'
}

export const textField = (field: TextField, faults: readonly FaultView[]): Record<string, unknown> => {
  const fault = faults.find((f) => f.field === field.name)?.words ?? ''
  return {
    ...field,
    value: field.value ?? '',
    fault,
    describedBy: describedBy(field.name, field.hint !== undefined, fault !== ''),
  }
}

export const filesField = (
  visit: Visit,
  files: readonly Upload[],
  faults: readonly FaultView[],
  near = false,
): Record<string, unknown> => {
  const { words, portal } = visit
  const own = faults.filter((f) => f.field === 'files').map((f) => f.words)
  return {
    near,
    most: mostFiles,
    largest: words.size(portal.desk.config.maxUploadBytes),
    fault: own.length > 0,
    faults: own,
    describedBy: describedBy('files', true, own.length > 0),
    kept: files.map((f) => ({
      name: f.name,
      size: words.size(f.size),
      token: keepFile(portal.desk, visit.workspaceId, f),
    })),
  }
}

const describedBy = (name: string, hint: boolean, fault: boolean): string =>
  [hint ? `${name}-hint` : '', fault ? `${name}-fault` : ''].filter((id) => id !== '').join(' ')
