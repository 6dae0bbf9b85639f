// The engine gives templates nothing but what they are given, and what people write is never a template.
import { expect, test } from 'vitest'
import { readTexts } from '../texts/locales.ts'
import { makeWords } from '../texts/words.ts'
import { makeEngine } from './engine.ts'
import { readTheme } from './folder.ts'

const words = makeWords('en', readTexts('en'), 'UTC', Temporal.Instant.from('2026-11-20T14:00:00Z'))
const draw = (
  source: string,
  model: Record<string, unknown> = {},
  more: Record<string, string> = {},
): string =>
  makeEngine({ templates: { page: source, ...more }, icons: new Map([['ok', '<svg/>']]) })('page', model, {
    words,
  })

test.each([
  ['<b>&"\'', '&lt;b&gt;&amp;&#34;&#39;'],
  ['{{ 7 | times: 7 }}', '{{ 7 | times: 7 }}'],
  ['{% include "layout" %}', '{% include &#34;layout&#34; %}'],
])('what people write comes out as text: %s', (written, drawn) => {
  expect(draw('{{ v }}', { v: written })).toBe(drawn)
  expect(draw("{{ 'happened.taken' | t: who: v }}", { v: written })).toBe(`${drawn} took it on`)
})

test('only icons come out as markup, and only known ones', () => {
  expect(draw("{{ 'ok' | icon }}{{ v | icon }}", { v: '<script>' })).toBe('<svg/>')
})

test.each(["{% include '/etc/passwd' %}", "{% render '../../package' %}", "{% layout '/etc/hostname' %}"])(
  'no file can be read by %s',
  (source) => {
    expect(() => draw(source)).toThrow(/ENOENT|undefined|not found/i)
  },
)

test('nothing of an object but its own values can be seen', () => {
  expect(draw('[{{ v.constructor }}{{ v.__proto__ }}{{ v.toString }}]', { v: { a: 1 } })).toBe('[]')
})

test('a template that would run for long or grow large is stopped', () => {
  expect(() => draw('{% for i in (1..100000000) %}x{% endfor %}')).toThrow(/limit/)
  expect(() =>
    draw("{% assign s = 'x' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}"),
  ).toThrow(/limit/)
})

test('every template of the theme can be read, and no style or script hides in one', () => {
  const { templates, style } = readTheme()
  expect(Object.keys(templates)).toContain('layout')
  for (const [name, source] of Object.entries(templates))
    expect(source.replace('<script src="{{ site.script }}" defer></script>', ''), name).not.toMatch(
      /<script|<style|style="|\son\w+="/,
    )
  expect(style).not.toMatch(
    /(margin|padding|border)-(left|right)|[^-]\b(left|right):|text-align: (left|right)/,
  )
})
