// Foreign HTML made harmless: nothing runs, nothing is fetched, the words stay.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanHtml } from './clean-html.ts'
import { htmlText } from './html-text.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x.swf">',
  '<form action="https://evil.example"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
  '<div style="background: url(https://evil.example/p.gif)">x</div>',
  '<div style="width: expression(alert(1))">x</div>',
  '<div style="back\\67 round: url(x)">x</div>',
  '<div style="position: fixed; top: 0; left: 0; width: 100%">x</div>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<link rel=stylesheet href="https://evil.example/x.css"><base href="https://evil.example"><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<img srcset="https://evil.example/p.gif 1x" src="//evil.example/p.gif">',
  '<table background="https://evil.example/p.gif"><tr><td>x</td></tr></table>',
  '<video poster="https://evil.example/p.gif" src="https://evil.example/v"></video><audio src="https://evil.example/a"></audio>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<p id=1 name=cookie class="fixed">x</p>',
  `${'<div>'.repeat(5000)}x`,
  `<a href="https://${'a'.repeat(100_000)}">x</a>`,
]

const elements =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|base|meta|link|noscript|portal|svg|math|form|input|button|textarea|video|audio|template)$/
const attributes =
  /^(?:on.*|srcdoc|srcset|background|poster|formaction|action|id|class|name|data|xlink:href)$/
const schemes = /^(?:https?|mailto|tel):|^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,/i
const styles = /url|expression|position|import|binding|behavio|\\/

/** What is dangerous in cleaned HTML, whose attributes are always in double quotes. */
const dangersOf = (html: string): string[] =>
  (html.match(/<[a-z][^\s>/]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi) ?? []).flatMap((tag) => {
    const element = /^<([^\s>/]+)/.exec(tag)?.[1]?.toLowerCase() ?? ''
    const found = [...tag.matchAll(/\s([^\s=>"]+)="([^"]*)"/g)].filter(([, name = '', value = '']) => {
      if (attributes.test(name)) return true
      if (name === 'href') return !schemes.test(value)
      if (name === 'src') return !value.startsWith('data:image/') || !schemes.test(value)
      return name === 'style' && styles.test(value)
    })
    return [...(elements.test(element) ? [element] : []), ...found.map(([attribute]) => attribute)]
  })

const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile-html-all/payloads.shared.jsonl')

const samples = (): string[] => {
  try {
    return readFileSync(corpus, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { html: string }).html)
  } catch {
    // Not beside this checkout: our own samples above stand for it.
    return []
  }
}

test('nothing dangerous is left of any sample, and none takes long', () => {
  for (const html of [...hostile, ...samples()]) {
    const began = performance.now()
    const clean = cleanHtml(html)
    htmlText(html)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(dangersOf(clean), html.slice(0, 500)).toEqual([])
  }
})

describe('what is harmless stays', () => {
  test.each([
    ['<p>A <b>bold</b> and <i>slanted</i> word</p>', '<p>A <b>bold</b> and <i>slanted</i> word</p>'],
    ['<p style="color: red; margin: 0 0 8px">x</p>', '<p style="color: red; margin: 0 0 8px">x</p>'],
    [
      '<td style="background-color: rgb(1, 2, 3)">x</td>',
      '<td style="background-color: rgb(1, 2, 3)">x</td>',
    ],
    [
      '<a href="https://northwind.example/a?b=1&amp;c=2">x</a>',
      '<a href="https://northwind.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    ],
    [
      '<a href="mailto:jane.miller@northwind.example">x</a>',
      '<a href="mailto:jane.miller@northwind.example" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    ],
    ['<img src="cid:lamp%40northwind" alt="lamp">', '<img alt="lamp" data-cid="lamp@northwind" />'],
    [
      '<img src="https://northwind.example/p.png">',
      '<img data-remote-src="https://northwind.example/p.png" />',
    ],
    ['<img src="data:image/png;base64,iVBORw0KGgo=">', '<img src="data:image/png;base64,iVBORw0KGgo=" />'],
    ['<details><summary>More</summary>x</details>', '<details><summary>More</summary>x</details>'],
  ])('%s', (html, clean) => expect(cleanHtml(html)).toBe(clean))
  test('words in unknown elements', () =>
    expect(cleanHtml('<blink>Hello <custom-tag>world</custom-tag></blink>')).toBe('Hello world'))
  test('cleaning twice changes nothing more', () => {
    for (const html of hostile.slice(0, 24)) {
      const once = cleanHtml(html)
      expect(cleanHtml(once).replaceAll(' data-remote-src', '')).toBe(
        once.replace(/ data-(?:remote-src|cid)="[^"]*"/g, ''),
      )
    }
  })
})
