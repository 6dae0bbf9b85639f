// Part trees of MIME-tools: subjects, and every named part with its size under a name that is safe.
import { safeFileName } from '../../rules/files/name.ts'
import { unread, wholeOf } from './found-again.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { oneSpaced } from './same.ts'

interface Part {
  Type?: string
  Size?: number
  Filename?: string
  Subject?: string
  Fail?: number
  /** Of the entry `Parser`: the file. */
  Message?: string
}

export const mimetools = async (corpora: Corpora): Promise<Outcome[]> => {
  if (!corpora.has('mime-perl-mimetools')) return []
  const subjects = { expected: 0, differing: [] as Difference[] }
  const named = { expected: 0, differing: [] as Difference[] }
  const folder = corpora.files('mime-perl-mimetools', 'testmsgs')
  for (const name of folder.filter((f) => f.endsWith('.expected.json'))) {
    const tree = JSON.parse(corpora.text(name)) as Record<string, Part>
    const file = `mime-perl-mimetools/${tree.Parser?.Message ?? ''}`
    if (tree.Msg?.Fail || !folder.includes(file)) continue
    const whole = await wholeOf(corpora, corpora.bytes(file))
    const label = name.replace('mime-perl-mimetools/testmsgs/', '')
    for (const [key, part] of Object.entries(tree)) {
      if (key !== 'Msg' && !key.startsWith('Part_')) continue
      if (part.Subject !== undefined && (key === 'Msg' || isMessage(tree, key))) {
        subjects.expected += 1
        const wants = oneSpaced(part.Subject)
        if (!whole.subjects.some((s) => oneSpaced(s) === wants))
          subjects.differing.push({
            name: `${label} ${key}`,
            expected: wants,
            got: whole.subjects.join(' | '),
          })
      }
      if (part.Filename === undefined || /^multipart\//.test(part.Type ?? '')) continue
      named.expected += 1
      const wants = safeFileName(part.Filename)
      const at = whole.names.findIndex(
        (n, i) =>
          (n === wants || n === `${wants}.eml`) &&
          (part.Size === undefined || isSize(part.Size, whole.contents[i])),
      )
      if (at < 0)
        named.differing.push({
          name: `${label} ${key}`,
          expected: `${wants} (${part.Size})`,
          got: whole.problem ?? unread(whole),
        })
    }
  }
  return [
    { what: 'subjects', ...subjects, goal: 0.99 },
    { what: 'named parts with their size', ...named, goal: 0.99 },
  ]
}

const isMessage = (tree: Record<string, Part>, key: string): boolean =>
  tree[key.replace(/_\d+$/, '')]?.Type === 'message/rfc822'

/** Line ends of texts may be one byte or two, and the last one may belong to the boundary. */
const isSize = (wants: number, content: Uint8Array | undefined): boolean => {
  if (!content) return false
  const lines = content.filter((b) => b === 10).length
  const crs = content.filter((b) => b === 13).length
  return [0, 1, 2].some((end) =>
    [content.length, content.length - crs, content.length - crs + lines].some(
      (n) => Math.abs(n - wants) === end,
    ),
  )
}
