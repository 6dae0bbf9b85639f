// Harmless HTML of the same corpora: what their own library kept, we keep too.
import type { Corpora } from './report.ts'

export interface Kept {
  id: string
  input: string
  expected: string
}

export const benignRows = (corpora: Corpora): Kept[] => {
  const rows = [
    ...['html-bluemonday', 'html-bleach', 'html-owasp-java', 'html-sanitize-html'].flatMap((corpus) =>
      corpora.rows<Row>(corpus, 'vectors').map((row) => ({ ...row, corpus })),
    ),
    ...corpora.rows<Row>('html-symfony-sanitizer', 'all').map((row) => ({ ...row, corpus: 'symfony' })),
    ...corpora.rows<Row>('html-roundcube-washtml', 'pairs').map((row) => ({ ...row, corpus: 'roundcube' })),
    ...corpora
      .rows<{ title?: string; payload: string; expected: unknown }>('html-dompurify', 'expect')
      .map((row) => ({
        corpus: 'html-dompurify',
        test: row.title ?? '',
        input: row.payload,
        expected: row.expected,
        check: undefined,
        fn: undefined,
      })),
  ]
  return rows.flatMap(({ corpus, test, input, expected, check, fn }) => {
    const one = Array.isArray(expected) ? expected[0] : expected
    if (typeof input !== 'string' || typeof one !== 'string') return []
    if ((check !== undefined && check !== 'equals') || (fn !== undefined && fn !== 'clean')) return []
    return [{ id: `${corpus} ${test ?? ''}`, input, expected: one }]
  })
}

interface Row {
  corpus: string
  test?: string
  input: unknown
  expected: unknown
  check?: string | undefined
  fn?: string | undefined
}
