// Markdown in and out of the editor: nothing is lost, and what was read once is written the same ever after.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doc, Mark } from './doc.ts'
import { docOf } from './parse.ts'
import { markdownOf } from './write.ts'

const same = [
  '## Before you start\n\nYou need _both_ **keys** and `ssh -v`.\n',
  '- One\n- Two\n  - Deeper\n- Three\n',
  '3. Third\n4. Fourth\n',
  ':::steps\n1. Open **Settings**.\n2. Choose _VPN_.\n:::\n',
  ':::warning\nThis ends all sessions.\n\n- really all\n:::\n',
  ':::tip Quicker\nHold Shift.\n:::\n',
  ':::note\nSee this:\n\n:::danger\nNever share it.\n:::\n:::\n',
  'See <https://vpn.example/a_b> or [the other](article:12).\n',
  '```powershell\nGet-Item *_x* | Sort <y>\n```\n',
  '| Port | For |\n| --: | --- |\n| 443 | `a \\| b` |\n| 22 | [SSH](https://x.example/a) |\n',
  '![A dialog](file:01900000-0000-7000-8000-000000000001 "What it looks like")\n',
  '> Quoted\n>\n> - with a list\n',
  'One line\\\nand the next\n',
  'Ends\n\n---\n\nBegins\n',
  '1. First\n\n   More of it.\n\n   ```\n   code\n   ```\n\n2. Second\n',
  'مرحبا بالعالم\n',
]

for (const text of same)
  test(`is written as it was read: ${JSON.stringify(text.slice(0, 40))}`, () =>
    expect(markdownOf(docOf(text))).toBe(text))

test('signs that are only words stay words', () => {
  for (const words of [
    '1. not a list',
    '# no heading',
    '* no bullet',
    '- none',
    ':::note',
    'a*b*c',
    '<b>',
    '__init__',
    '[x](y)',
    '&amp;',
    '~~',
    '`',
    '\\',
    '---',
    '+ x',
    '> x',
    'snake_case_name',
    '***',
    '==',
  ])
    expect(
      docOf(
        markdownOf({
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
        }),
      ),
    ).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
})

test('spaces at the edge of marked words go outside', () =>
  expect(
    markdownOf({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'A' },
            { type: 'text', text: ' bold ', marks: [{ type: 'bold' }] },
            { type: 'text', text: 'word' },
          ],
        },
      ],
    }),
  ).toBe('A **bold** word\n'))

test('raw HTML is words, not markup', () =>
  expect(docOf('<script>alert(1)</script>')).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] }],
  }))

const word = fc.stringMatching(/^[a-zäöß0-9]{1,6}[.,#*_~`|<>&\\[\]:!-]{0,2}$/)
const markSets: Mark[][] = [
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'strike' }],
  [{ type: 'code' }],
  [{ type: 'link', attrs: { href: 'https://x.example/a_b(c)', title: null } }],
]
const paragraph = fc
  .array(fc.tuple(word, fc.constantFrom(...markSets)), { minLength: 1, maxLength: 6 })
  .map((words): Doc => {
    const content = words.flatMap(([text, marks], at): Doc[] => [
      ...(at > 0 ? [{ type: 'text', text: ' ' }] : []),
      { type: 'text', text, ...(marks.length > 0 && { marks }) },
    ])
    return { type: 'paragraph', content: joined(content) }
  })
const cell = (type: string) => paragraph.map((one): Doc => ({ type, attrs: { align: null }, content: [one] }))
const block: fc.Arbitrary<Doc> = fc.letrec<{ block: Doc }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    paragraph,
    paragraph.map((one): Doc => ({ type: 'heading', attrs: { level: 2 }, content: one.content ?? [] })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content): Doc => ({ type: 'blockquote', content })),
    fc
      .tuple(
        fc.constantFrom('note', 'tip', 'warning', 'danger'),
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      )
      .map(([tone, content]): Doc => ({ type: 'callout', attrs: { tone, title: '' }, content })),
    fc
      .array(fc.tuple(paragraph, fc.option(tie('block'), { nil: undefined })), { minLength: 1, maxLength: 3 })
      .map(
        (items): Doc => ({
          type: 'bulletList',
          content: items.map(([first, more]) => ({
            type: 'listItem',
            content: more ? [first, more] : [first],
          })),
        }),
      ),
    fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.boolean()).map(
      ([items, steps]): Doc => ({
        type: 'orderedList',
        attrs: { start: 1, steps },
        content: items.map((one) => ({ type: 'listItem', content: [one] })),
      }),
    ),
    fc.tuple(cell('tableHeader'), cell('tableHeader'), cell('tableCell'), cell('tableCell')).map(
      ([a, b, c, d]): Doc => ({
        type: 'table',
        content: [
          { type: 'tableRow', content: [a, b] },
          { type: 'tableRow', content: [c, d] },
        ],
      }),
    ),
    fc.constant<Doc>({
      type: 'codeBlock',
      attrs: { language: 'sh' },
      content: [{ type: 'text', text: 'a\n```\n  b' }],
    }),
  ),
})).block

test('any document comes back as it was', () =>
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
      const doc = { type: 'doc', content }
      expect(plain(docOf(markdownOf(doc)))).toEqual(plain(doc))
    }),
    { numRuns: 300 },
  ))

const plain = (doc: Doc) => JSON.parse(JSON.stringify(doc))

function joined(nodes: readonly Doc[]): Doc[] {
  const out: Doc[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last && !last.marks && !node.marks) last.text = `${last.text}${node.text}`
    else out.push({ ...node })
  }
  return out
}
