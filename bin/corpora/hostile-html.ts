// Hostile HTML as a mail body in a real Chromium: no script runs, no request leaves, and what is harmless stays.
import { type Browser, chromium } from '@playwright/test'
import { cleanHtml } from '../../server/platform/mail/clean-html.ts'
import { benignRows, type Kept } from './html-kept.ts'
import { dangersIn, keptOf } from './in-browser.mjs'
import type { Corpora, Difference, Outcome } from './report.ts'

interface Payload {
  id: string
  html: string
}

const slowest = 1000

export const hostileHtml = async (corpora: Corpora): Promise<Outcome[]> => {
  const payloads = hostile(corpora)
  if (payloads.length === 0) return []
  const slow: Difference[] = []
  const cleaned = payloads.map(({ id, html }) => {
    const began = performance.now()
    const clean = cleanHtml(html)
    const took = performance.now() - began
    if (took > slowest) slow.push({ name: id, got: `${Math.round(took)} ms` })
    return { id, html, clean }
  })
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] }).catch(() => null)
  if (!browser)
    return [
      {
        what: 'a Chromium to show it in',
        expected: 1,
        differing: [{ name: `none at ${executablePath}; set CHROME_PATH` }],
        goal: 1,
      },
    ]
  try {
    const { predicate, scripts, requests } = await watch(browser, cleaned)
    const kept = await keep(browser, benignRows(corpora))
    const expected = payloads.length
    const baseline = 'of the whole: DOMPurify leaves 42, sanitize-html 1'
    return [
      { what: 'within a second', expected, differing: slow, goal: 1 },
      { what: 'nothing of the predicate left', expected, differing: predicate, goal: 1, baseline },
      { what: 'no script ran', expected, differing: scripts, goal: 1 },
      { what: 'no request made', expected, differing: requests, goal: 1 },
      { what: 'harmless text kept', expected: kept.rows, differing: kept.text, goal: 0.97 },
      { what: 'harmless formatting kept', expected: kept.formatted, differing: kept.formatting, goal: 0.97 },
    ]
  } finally {
    await browser.close()
  }
}

/** All payloads of all sources, each once. */
export const hostile = (corpora: Corpora): Payload[] => {
  const seeds = corpora.rows<string>('html-xss-seeds', 'xss_filters_seed')
  const strings = corpora.rows<string>('hostile-strings', 'blns')
  const inputs = [
    ...['html-bluemonday', 'html-bleach', 'html-owasp-java', 'html-sanitize-html'].flatMap((corpus) =>
      corpora.rows<{ input: unknown }>(corpus, 'vectors').map((row) => row.input),
    ),
    ...corpora.rows<{ input: unknown }>('html-bleach', 'data').map((row) => row.input),
    ...corpora.rows<{ input: unknown }>('html-symfony-sanitizer', 'all').map((row) => row.input),
    ...corpora.rows<{ input: unknown }>('html-roundcube-washtml', 'pairs').map((row) => row.input),
    ...corpora.rows<{ payload: unknown }>('html-dompurify', 'expect').map((row) => row.payload),
    ...corpora
      .files('html-roundcube-washtml')
      .filter((f) => /\.txt$/.test(f) && !/ORIGIN/.test(f))
      .map(corpora.text),
  ]
  const all = corpora.rows<Payload>('hostile-html-all', 'payloads')
  const known = new Set(all.map(({ html }) => html))
  const more = [...seeds, ...strings, ...inputs].filter(
    (html): html is string => typeof html === 'string' && !known.has(html),
  )
  return [...all, ...[...new Set(more)].map((html) => ({ id: html.slice(0, 60), html }))]
}

interface Watched {
  predicate: Difference[]
  scripts: Difference[]
  requests: Difference[]
}

/** The cleaned HTML on a page of its own without sandbox and policy: the cleaning must hold alone. */
export const watch = async (
  browser: Browser,
  cleaned: readonly { id: string; html: string; clean: string }[],
): Promise<Watched> => {
  const found: Watched = { predicate: [], scripts: [], requests: [] }
  const page = await browser.newPage()
  let requested: string[] = []
  await page.route('**/*', (route) => {
    requested.push(route.request().url())
    return route.abort()
  })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  await page.setContent('<!doctype html><body></body>')
  requested = []
  for (const { id, html, clean } of cleaned) {
    const { dangers, fired } = await page.evaluate(dangersIn, clean)
    const differs = { name: id, expected: html, got: clean }
    if (dangers.length > 0) found.predicate.push({ ...differs, got: `${dangers.join(', ')}: ${clean}` })
    if (fired || dialogs.length > 0) found.scripts.push(differs)
    if (requested.length > 0) found.requests.push({ ...differs, got: `${requested.join(' ')}: ${clean}` })
    if (fired || dialogs.length > 0 || requested.length > 0)
      await page.setContent('<!doctype html><body></body>')
    dialogs.length = 0
    requested = []
  }
  await page.close()
  return found
}

const keep = async (
  browser: Browser,
  rows: readonly Kept[],
): Promise<{ rows: number; formatted: number; text: Difference[]; formatting: Difference[] }> => {
  const page = await browser.newPage()
  await page.route('**/*', (route) => route.abort())
  const text: Difference[] = []
  const formatting: Difference[] = []
  let counted = 0
  let formatted = 0
  for (const { id, input, expected } of rows) {
    const clean = cleanHtml(input)
    const judged = await page.evaluate(keptOf, { input, expected, clean })
    if (!judged) continue
    counted += 1
    if (judged.lostText) text.push({ name: id, expected: judged.lostText, got: clean })
    if (judged.asGiven) formatted += 1
    if (judged.asGiven && judged.lostElements.length > 0)
      formatting.push({ name: id, expected: `${judged.lostElements.join(' ')} in ${input}`, got: clean })
  }
  await page.close()
  return { rows: counted, formatted, text, formatting }
}
