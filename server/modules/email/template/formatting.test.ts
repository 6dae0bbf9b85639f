// The little formatting of templates, for text and for HTML.
import { describe, expect, it } from 'vitest'
import { askedFor, BlockName, fill } from '../../../platform/liquid.ts'
import { asHtml, asText } from './formatting.ts'

const look = { colour: '#1f5f56', onColour: '#ffffff' }
const blocks = { message: { text: 'M', html: '<p>M</p>' }, history: { text: '', html: '' } }
const write = (template: string, values: Record<string, unknown> = {}) => {
  const filled = fill(template, {
    ...values,
    message: new BlockName('message'),
    history: new BlockName('history'),
  })
  return { text: asText(filled, blocks), html: asHtml(filled, blocks, look) }
}

describe('a template', () => {
  it('has paragraphs, bold words, lists and small print after a rule', () => {
    const { text, html } = write('Hello **you**,\nwelcome\n\n- one\n- two\n\n---\nsmall')
    expect(text).toBe('Hello you,\nwelcome\n\n- one\n- two\n\nsmall')
    expect(html).toMatch(/<p [^>]*>Hello <strong>you<\/strong>,<br>welcome<\/p>/)
    expect(html).toMatch(/<ul [^>]*><li [^>]*>one<\/li><li [^>]*>two<\/li><\/ul>/)
    expect(html).toMatch(/<p class="quiet" [^>]*>small<\/p>/)
  })
  it('makes a link of words and address, and a button of one that stands alone', () => {
    const { text, html } = write('[Look]({{ url }})\n\nOr [here]({{ url }}).', {
      url: 'https://desk.example/?a=1&b=2',
    })
    expect(text).toBe('Look:\nhttps://desk.example/?a=1&b=2\n\nOr here:\nhttps://desk.example/?a=1&b=2.')
    expect(html).toContain('<a class="button" href="https://desk.example/?a=1&amp;b=2"')
    expect(html).toContain('Or <a href="https://desk.example/?a=1&amp;b=2" style="color: #1d5fd1">here</a>.')
  })
  it('brings blocks in apart, also from the middle of a line, and leaves empty ones out', () => {
    expect(write('Said: {{ message }} end\n\n{{ history }}').text).toBe('Said:\n\nM\n\nend')
    expect(write('Said: {{ message }} end').html).toContain('<p>M</p>')
  })
  it.each([
    ['<script>alert(1)</script>'],
    ['**bold** [x](https://evil.example)'],
    ['{{ 7 | times: 7 }} {% if x %}'],
    ['\uE0000\uE001 \uE002message\uE003'],
    ['a\n\n---\n\nb'],
    ['" onmouseover="x'],
  ])('prints a value as it is: %j', (value) => {
    const { text, html } = write('V {{ v }} W', { v: value })
    expect(text).toBe(`V ${value.replaceAll(/[\uE000-\uE003]/g, '')} W`)
    expect(html).not.toMatch(/<script|<strong|<a |49|<p>M|class="quiet"|" onmouseover/)
  })
  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://x"onclick=', ' '])('links to no %j', (url) => {
    expect(write('[Look]({{ url }}) on', { url }).html).not.toContain('<a ')
  })
  it('cannot take the escaping off a value', () => {
    expect(write('{{ v | raw }}', { v: '<b>' }).html).toContain('&lt;b&gt;')
  })
  it('says what it asks for, whichever way it asks', () => {
    expect(askedFor('{% assign t = ticket %}{{ t.subject }}{% if agent.name %}{% endif %}')).toEqual(
      expect.arrayContaining(['ticket', 'agent.name']),
    )
  })
})
