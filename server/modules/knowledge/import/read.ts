// What a file to bring in holds, whatever its kind.
import { refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import { readFiles } from './files.ts'
import type { Entry, Found } from './found.ts'
import { entriesOf } from './unpack.ts'
import { isZendesk, readZendesk } from './zendesk.ts'

export interface Opened extends Found {
  files: Map<string, Entry>
}

export const openImport = (name: string, content: Uint8Array, language: string): Opened => {
  const entries = entriesOf(name, content)
  const found = isZendesk(entries) ? readZendesk(entries, language) : readFiles(entries, language)
  if (found.articles.length === 0 && found.remarks.length === 0)
    throw new Refused(
      refuse(
        'invalid',
        'There is no article in it: bring .md or .html files, a zip of them, or a Zendesk Guide export.',
        {
          faults: [{ field: 'body.files', message: 'holds no article' }],
        },
      ),
    )
  return { ...found, files: new Map(entries.map((e) => [e.path, e])) }
}
