// What Markdown of an article becomes, and what never comes out of it.
import { describe, expect, test } from 'vitest'
import { markdownOfHtml } from '../import/html.ts'
import { renderArticle } from './index.ts'

const id = '018b0000-0000-7000-8000-000000000001'
const html = (markdown: string): string => renderArticle(markdown).html

describe('Markdown of an article', () => {
  test.each([
    [
      'the body’s headings below the title',
      '# One\n\n## Two',
      '<h2 id="s-one">One</h2>\n<h2 id="s-two">Two</h2>',
    ],
    ['the same heading twice', '## A\n\n## A', '<h2 id="s-a">A</h2>\n<h2 id="s-a-2">A</h2>'],
    [
      'a callout with a title',
      ':::warning Be **careful**\nHot.\n:::',
      '<div class="notice c-warn callout callout-warning" role="note">\n<p class="callout-title">Be <strong>careful</strong></p>\n<p>Hot.</p>\n</div>',
    ],
    [
      'steps with a callout inside',
      ':::steps\n1. One\n\n   :::tip\n   T\n   :::\n2. Two\n:::',
      '<ol class="rail steps">\n<li>\n<p>One</p>\n<div class="notice c-ok callout callout-tip" role="note">\n<p>T</p>\n</div>\n</li>\n<li>\n<p>Two</p>\n</li>\n</ol>',
    ],
    [
      'colons in code as code',
      ':::note\n```\n:::\n```\n:::',
      '<div class="notice c-info callout callout-note" role="note">\n<pre tabindex="0"><code>:::\n</code></pre>\n</div>',
    ],
    ['what is never closed as words', ':::note\nx', '<p>:::note\nx</p>'],
    ['an unknown word as words', ':::script\nx\n:::', '<p>:::script\nx\n:::</p>'],
    [
      'a table that scrolls',
      '| a |\n|:-:|\n| 1 |',
      '<div class="scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th scope="col" class="align-center">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-center">1</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    [
      'code with its language',
      '```sh\nls\n```',
      '<pre tabindex="0"><code class="language-sh">ls\n</code></pre>',
    ],
    ['own pictures', `![A](file:${id})`, `<p><img src="/help/files/${id}" alt="A" loading="lazy" /></p>`],
    [
      'links to other articles and elsewhere',
      '[a](article:17) [b](https://example.org)',
      '<p><a href="/help/articles/17">a</a> <a href="https://example.org" rel="noopener noreferrer">b</a></p>',
    ],
  ])('shows %s', (_what, markdown, expected) => expect(html(markdown)).toBe(expected))

  test.each([
    ['pictures from elsewhere', '![q](https://evil.example/x.png)'],
    ['data in pictures', '![q](data:image/png;base64,AAAA)'],
    ['scripts in links', '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x)'],
    ['addresses without a scheme of other hosts', '[x](//evil.example) [y](/\\\\evil.example)'],
    ['tags', '<script>alert(1)</script> <img src=x onerror=alert(1)> <div class="mast">'],
    ['tags in code’s language', '``` "onclick="alert(1)\nx\n```'],
    ['tags in a callout’s title', ':::note <img src=x onerror=alert(1)>\nx\n:::'],
  ])('never shows %s', (_what, markdown) => {
    expect(html(markdown)).not.toMatch(
      /<(?:script|img|div class="mast")|href="(?:javascript|data|\/\/)|\son\w+=(?!.*&gt;)|\/\\/i,
    )
  })

  test('has its words without markup, for search', () => {
    expect(renderArticle('## A *b*\n\n:::tip T\n`c`\n:::\n\n| x |\n|-|\n| y |\n').text).toBe(
      'A b\nT\nc\nx\ny',
    )
  })

  test('ends soon, whatever is in it', () => {
    const began = performance.now()
    for (const part of [':::note\n', '> ', '[', '![](', '*a **b ', '`', '| a ', '- ', '1. '])
      renderArticle(part.repeat(20_000).slice(0, 60_000))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('HTML becomes Markdown', () => {
  test.each([
    ['lists in lists', '<ul><li>a<ol><li>b</li></ol></li></ul>', '- a\n\n  1. b\n'],
    ['tables', '<table><tr><th>a|b</th></tr><tr><td>1</td></tr></table>', '| a\\|b |\n| --- |\n| 1 |\n'],
    ['code', '<pre>a\n  b</pre>', '```\na\n  b\n```\n'],
    ['callouts', '<div class="alert alert-warning"><p>Hot</p></div>', ':::warning\nHot\n:::\n'],
    ['signs that would be markup', '<p>2*3*4 [x] :::note</p>', '2\\*3\\*4 \\[x\\] :::note\n'],
    ['nothing of scripts', '<p>a</p><script>b</script><a href="javascript:x">c</a>', 'a\n\nc\n'],
  ])('%s', (_what, from, to) => expect(markdownOfHtml(from).markdown).toBe(to))
})
