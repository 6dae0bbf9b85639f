// The editor's document as plain text.
import { expect, test } from 'vitest'
import { plainOf } from './plain.ts'

const text = (words: string, marks?: { type: string; attrs?: Record<string, unknown> }[]) => ({
  type: 'text',
  text: words,
  ...(marks && { marks }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const item = (...content: object[]) => ({ type: 'listItem', content })
const doc = (...content: object[]) => ({ type: 'doc', content })

test('paragraphs stand apart, line breaks stay', () => {
  expect(
    plainOf(doc(paragraph(text('Hello Jane,')), paragraph(text('one'), { type: 'hardBreak' }, text('two')))),
  ).toBe('Hello Jane,\n\none\ntwo')
})
test('lists keep their marks, also inside each other', () => {
  const inner = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [item(paragraph(text('dock'))), item(paragraph(text('cable')))],
  }
  expect(
    plainOf(
      doc({
        type: 'bulletList',
        content: [item(paragraph(text('bring')), inner), item(paragraph(text('go')))],
      }),
    ),
  ).toBe('- bring\n  3. dock\n  4. cable\n- go')
})
test('quotes are marked on every line', () => {
  expect(
    plainOf(doc({ type: 'blockquote', content: [paragraph(text('first')), paragraph(text('second'))] })),
  ).toBe('> first\n> \n> second')
})
test('a link says where it leads unless its words do', () => {
  const link = (href: string) => [{ type: 'link', attrs: { href } }]
  expect(plainOf(doc(paragraph(text('the guide', link('https://guide.example')))))).toBe(
    'the guide (https://guide.example)',
  )
  expect(plainOf(doc(paragraph(text('https://guide.example', link('https://guide.example')))))).toBe(
    'https://guide.example',
  )
})
test('an empty document is no text at all', () => {
  expect(plainOf(doc({ type: 'paragraph' }))).toBe('')
})
