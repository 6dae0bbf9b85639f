// Hostile HTML as the Markdown of an article, and as an HTML file brought in as one, in a real Chromium.
import { chromium } from '@playwright/test'
import { markdownOfHtml } from '../../server/modules/knowledge/import/html.ts'
import { renderArticle } from '../../server/modules/knowledge/render/index.ts'
import { hostile, watch } from './hostile-html.ts'
import type { Corpora, Difference, Outcome } from './report.ts'

const slowest = 1000

export const hostileArticles = async (corpora: Corpora): Promise<Outcome[]> => {
  const payloads = hostile(corpora)
  if (payloads.length === 0) return []
  const slow: Difference[] = []
  const shown = payloads.flatMap(({ id, html }) => {
    const began = performance.now()
    const both = [
      { id: `${id} as Markdown`, html, clean: renderArticle(html).html },
      { id: `${id} as a file`, html, clean: renderArticle(markdownOfHtml(html).markdown).html },
    ]
    const took = performance.now() - began
    if (took > slowest) slow.push({ name: id, got: `${Math.round(took)} ms` })
    return both
  })
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const { predicate, scripts, requests } = await watch(browser, shown)
    const expected = shown.length
    return [
      { what: 'within a second', expected: payloads.length, differing: slow, goal: 1 },
      { what: 'nothing of the predicate left', expected, differing: predicate, goal: 1 },
      { what: 'no script ran', expected, differing: scripts, goal: 1 },
      { what: 'no request made', expected, differing: requests, goal: 1 },
    ]
  } finally {
    await browser.close()
  }
}
