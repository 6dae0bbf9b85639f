// The new part of a mail, against four libraries' own samples, their best published figures beside ours.
import { readForwarded } from '../../rules/email/forwarded.ts'
import { visiblePart } from '../../rules/email/visible.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { linewise, unspaced } from './same.ts'

const goal = 0.97

export const discourse = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'reply-discourse-trimmer'
  const names = corpora.files(corpus, 'emails')
  if (names.length === 0) return []
  const differing: Difference[] = []
  const blind: Difference[] = []
  const lost: Difference[] = []
  for (const name of names) {
    const expected = textOr(corpora, name.replace('/emails/', '/trimmed/'))
    const before = textOr(corpora, name.replace('/emails/', '/before/'))
    const got = visiblePart(corpora.text(name))
    if (linewise(expected) !== linewise(got)) differing.push({ name, expected, got })
    if (unspaced(expected) !== unspaced(got)) blind.push({ name, expected, got })
    const words = expected === '' ? before : expected
    if (!unspaced(got).includes(unspaced(words)) && loses(words, got))
      lost.push({ name, expected: words, got })
  }
  const baseline = 'best of npm: node-email-reply-parser 37/64 of the whole'
  const heads: Difference[] = []
  const embedded = corpora.files(corpus, 'embedded')
  for (const name of embedded) {
    // The corpus calls every embedded mail a forward; its senders without address are nobody to us.
    const text = corpora.text(name.replace('/embedded/', '/emails/'))
    const found = readForwarded({ subject: 'Fwd: x', text, nested: [] })
    const before = textOr(corpora, name.replace('/embedded/', '/before/'))
    const fits =
      found === null
        ? !/^[>\s*]*(?:From|Von|De|Da)\*?:.*@/mu.test(corpora.text(name))
        : unspaced(found.comment) === unspaced(before) &&
          unspaced(unquoted(corpora.text(name))).includes(unspaced(found.text))
    if (!fits) heads.push({ name, expected: before, got: JSON.stringify(found) })
  }
  return [
    { what: 'visible text', expected: names.length, differing, goal, baseline },
    { what: 'visible text, blanks aside', expected: names.length, differing: blind, goal: null },
    { what: 'no customer text lost', expected: names.length, differing: lost, goal: 1 },
    { what: 'forwarded mails', expected: embedded.length, differing: heads, goal },
  ]
}

const unquoted = (text: string): string => text.replace(/^[> ]+/gm, '')

/** Whether a line of what should be seen is nowhere in what is. */
const loses = (words: string, got: string): boolean =>
  words.split('\n').some((line) => unspaced(line) !== '' && !unspaced(got).includes(unspaced(line)))

const textOr = (corpora: Corpora, name: string): string => {
  try {
    return corpora.text(name)
  } catch {
    return ''
  }
}

interface Vector {
  test: string
  fn: string
  input: string
  kind: string
  expected: unknown
}

export const talon = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'reply-talon'
  const vectors = corpora.rows<Vector>(corpus, 'vectors').filter((v) => v.kind === 'equals')
  if (vectors.length === 0) return []
  const plain = vectors.filter((v) => v.fn === 'extract_from_plain')
  const exact: Difference[] = []
  const folded: Difference[] = []
  for (const { test, input, expected } of plain) {
    const wants = String(expected)
    const got = visiblePart(input)
    if (linewise(got) !== linewise(wants)) exact.push({ name: test, expected: wants, got })
    if (dense(got) !== dense(wants) && dense(got) !== dense(visiblePart(wants)))
      folded.push({ name: test, expected: wants, got })
  }
  const html = vectors.filter((v) => v.fn === 'extract_from_html')
  const ofHtml: Difference[] = []
  for (const { test, input, expected } of html) {
    const got = await ofHtmlMail(corpora, input)
    const wants = bare(String(expected))
    if (unspaced(got) !== wants && unspaced(got) !== unspaced(visiblePart(bareText(String(expected)))))
      ofHtml.push({ name: test, expected: wants, got })
  }
  const baseline = 'best of npm: node-email-reply-parser 37/65 of the whole'
  return [
    { what: 'plain, signatures kept', expected: plain.length, differing: exact, goal: null, baseline },
    { what: 'plain, signatures folded', expected: plain.length, differing: folded, goal },
    { what: 'html', expected: html.length, differing: ofHtml, goal },
    ...(await talonFixtures(corpora)),
    ...signatures(vectors.filter((v) => v.fn.includes('signature'))),
  ]
}

/** Blank lines aside. */
const dense = (text: string): string => linewise(text).replace(/\n+/g, '\n')

const bare = (html: string): string => unspaced(bareText(html))
const bareText = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')

const ofHtmlMail = async (corpora: Corpora, html: string): Promise<string> => {
  const raw = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(html).toString('base64')}`
  const result = await corpora.read(new TextEncoder().encode(raw))
  return 'mail' in result ? visiblePart(result.mail.text) : result.problem
}

const talonFixtures = async (corpora: Corpora): Promise<Outcome[]> => {
  const wanted = Object.entries(
    corpora.record<{ visible_text?: string }>('reply-talon', 'fixtures_expected'),
  ).filter(([, { visible_text }]) => visible_text !== undefined)
  const differing: Difference[] = []
  for (const [path, { visible_text = '' }] of wanted) {
    const file = `reply-talon/${path}`
    const result = file.endsWith('.html')
      ? await ofHtmlMail(corpora, corpora.text(file))
      : await corpora
          .read(corpora.bytes(file))
          .then((r) => ('mail' in r ? visiblePart(r.mail.text) : r.problem))
    const fits = [visible_text, visiblePart(visible_text)].some((text) => unspaced(text) === unspaced(result))
    if (!fits) differing.push({ name: path, expected: visible_text, got: result })
  }
  return [{ what: 'mails of nine clients', expected: wanted.length, differing, goal }]
}

/** Where the library finds a signature, none of what stands above it may be folded away. */
const signatures = (vectors: readonly Vector[]): Outcome[] => {
  const pairs = vectors.filter((v) => Array.isArray(v.expected) && v.expected.length === 2)
  const differing = pairs.flatMap(({ test, input, expected }) => {
    const [text] = expected as [string | null]
    const got = visiblePart(input)
    return text && !unspaced(got).startsWith(unspaced(text)) ? [{ name: test, expected: text, got }] : []
  })
  return pairs.length === 0
    ? []
    : [{ what: 'nothing above a signature is lost', expected: pairs.length, differing, goal }]
}

interface CrispTest {
  test: string
  fixture: string
  asserts: { kind?: string; fragment?: number; expected?: unknown; regex?: string }[]
}

export const crisp = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'reply-crisp'
  const differing: Difference[] = []
  const matches: Difference[] = []
  let texts = 0
  let forms = 0
  for (const { test, fixture, asserts } of corpora.rows<CrispTest>(corpus, 'expected')) {
    if (!fixture) continue
    const got = visiblePart(corpora.text(`${corpus}/fixtures/${fixture}`))
    for (const { kind, fragment, expected, regex } of asserts) {
      if (kind === 'fragment_text' && fragment === 0) {
        texts += 1
        const wants = String(expected)
        if (linewise(got) !== linewise(wants) && linewise(got) !== linewise(visiblePart(wants)))
          differing.push({ name: `${test} ${fixture}`, expected: wants, got })
      }
      if (kind === 'fragment_matches' && fragment === 0 && expected === true && regex) {
        forms += 1
        const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(regex) ?? []
        if (!new RegExp(source, flags).test(got))
          matches.push({ name: `${test} ${fixture}`, expected: regex, got })
      }
    }
  }
  if (texts === 0) return []
  const baseline = "crisp's own 40/42, best other of npm 27/42 of the whole"
  return [
    { what: 'first fragment', expected: texts, differing, goal, baseline },
    { what: 'words that must stay', expected: forms, differing: matches, goal: 1 },
  ]
}

export const planer = async (corpora: Corpora): Promise<Outcome[]> => {
  const names = corpora.files('reply-planer', 'html')
  const differing: Difference[] = []
  for (const name of names) {
    const got = await ofHtmlMail(corpora, corpora.text(name))
    if (got === '' || /^(?:From|Von|De):/m.test(got)) differing.push({ name, got })
  }
  return names.length === 0
    ? []
    : [{ what: 'a reply, and no quoted head', expected: names.length, differing, goal }]
}
