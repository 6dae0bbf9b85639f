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
  check?: string
  fn?: string
}

interface Judged {
  lostText: string | null
  /** The library left the input as it was: all its formatting counts as harmless. */
  asGiven: boolean
  lostElements: string[]
}

/** Runs inside the browser. null: the library itself lost or changed text, so the row says nothing about ours. */
export const keptOf = (row: { input: string; expected: string; clean: string }): Judged | null => {
  const shown = (html: string): HTMLElement => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    for (const hidden of page.querySelectorAll(
      'script,style,template,noscript,title,svg,math,iframe,textarea,select,object,form,video,audio,noembed,noframes,xmp,plaintext',
    ))
      hidden.remove()
    return page.body
  }
  const textOf = (html: string): string => (shown(html).textContent ?? '').replace(/\s+/gu, '')
  const wanted = textOf(row.expected)
  if (wanted === '' || wanted !== textOf(row.input)) return null
  const got = textOf(row.clean)
  const tidy = (html: string): string => shown(html).innerHTML.replace(/\s+/g, '')
  const formatting =
    'a,b,i,em,strong,u,p,br,ul,ol,li,table,tr,td,th,tbody,thead,h1,h2,h3,h4,h5,h6,blockquote,pre,code,img,span,div,font,hr,s,sub,sup,small'
  const lostElements = formatting
    .split(',')
    .filter(
      (name) =>
        shown(row.clean).querySelectorAll(name).length < shown(row.expected).querySelectorAll(name).length,
    )
  return {
    lostText: got.includes(wanted) ? null : wanted,
    asGiven: tidy(row.input) === tidy(row.expected),
    lostElements,
  }
}
