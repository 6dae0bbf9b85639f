// What a theme may not hold, and that what it may hold is not refused.
import { expect, test } from 'vitest'
import { phaseOf } from './notice.ts'
import { brandTexts, inWords, languageShown } from './texts.ts'
import { judgeThemeFiles } from './theme.ts'

const standard = { 'layout.liquid': '{{ page.head | raw }}<script src="{{ site.script }}" defer></script>' }
const faultsOf = (files: Record<string, string>) => judgeThemeFiles(files, standard).map((f) => f.message)

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT src="/help/files/x"></SCRIPT>',
  '<img src="https://evil.example/x.png">',
  '<img src=//evil.example/x.png>',
  '<form action="https://evil.example/">',
  '<a href="javascript:alert(1)">x</a>',
  '<p onclick="x()">x</p>',
  '<p style="position: fixed">x</p>',
  '<iframe src="/"></iframe>',
  '<base href="//evil.example">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '{{ row.subject | raw }}',
  '{{- visitor.name | upcase | raw -}}',
])('a template with %s is refused', (source) => {
  expect(faultsOf({ 'home.liquid': `<h1>x</h1>\n${source}` })).toHaveLength(1)
})

test.each([
  '@import "x.css";',
  'a { background: url(https://evil.example/?) }',
  'a { background: url( "//evil.example" ) }',
  '</style><script>',
  'a { behavior: url(#x) }',
])('a style with %s is refused', (source) => {
  expect(faultsOf({ 'style.css': source }).length).toBeGreaterThan(0)
})

test('what the standard theme does is allowed, and so are links and plain styles', () => {
  expect(
    faultsOf({
      'layout.liquid': `${standard['layout.liquid']}<a href="https://meridian.example">Meridian</a>`,
      'style.css': '.mast { background: url(/portal/assets/logo.abc.svg); } .hero { padding: 0 }',
    }),
  ).toEqual([])
})

test('a fault names its line, and too much is refused', () => {
  expect(judgeThemeFiles({ 'home.liquid': 'a\n<style>\nb\n<style>{{ x | raw }}' }, standard)).toMatchObject([
    { file: 'home.liquid', line: 2 },
    { line: 4 },
    { line: 4, message: expect.stringContaining('"x | raw"') },
  ])
  expect(faultsOf({ 'home.liquid': 'x'.repeat(500_001) })).toHaveLength(1)
})

test('a missing text is taken from the language that has it, English first', () => {
  const texts = { de: { lead: 'Hallo', phone: '1' }, en: { lead: 'Hello', phone: ' ' }, ar: { hours: '٩' } }
  expect(brandTexts(texts, 'ar')).toEqual({
    headline: '',
    lead: 'Hello',
    phone: '1',
    place: '',
    hours: '٩',
    foot: '',
  })
  expect(inWords(texts, 'de', (t) => ('lead' in t ? t.lead : ''))).toBe('Hallo')
  expect([languageShown(texts, 'fr'), languageShown(texts, 'de'), languageShown({}, 'de')]).toEqual([
    'en',
    'de',
    null,
  ])
})

test.each([
  ['2026-11-20T07:59:59Z', 'soon'],
  ['2026-11-20T08:00:00Z', 'now'],
  ['2026-11-20T09:59:59Z', 'now'],
  ['2026-11-20T10:00:00Z', 'past'],
])('a notice from 8 to 10 is at %s %s', (at, phase) => {
  const span = { from: '2026-11-20T08:00:00.000Z', until: '2026-11-20T10:00:00.000Z' }
  expect(phaseOf(span, Temporal.Instant.from(at))).toBe(phase)
  if (phase === 'past') expect(phaseOf({ ...span, until: null }, Temporal.Instant.from(at))).toBe('now')
})
