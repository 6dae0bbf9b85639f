// Which web addresses in a text become links.
import { expect, test } from 'vitest'
import { splitLinks } from './links.ts'

const marked = (text: string): string =>
  splitLinks(text)
    .map((p) => (p.href ? `[${p.text}]` : p.text))
    .join('')

test.each([
  ['See https://help.meridian.example/wifi.', 'See [https://help.meridian.example/wifi].'],
  ['(http://a.example/b?c=d&e=f#g), thanks', '([http://a.example/b?c=d&e=f#g]), thanks'],
  ['one https://a.example\ntwo https://b.example', 'one [https://a.example]\ntwo [https://b.example]'],
  [
    'javascript:alert(1) data:text/html,x ftp://a.example',
    'javascript:alert(1) data:text/html,x ftp://a.example',
  ],
  ['https://bank.example@evil.example/', 'https://bank.example@evil.example/'],
  ['https:// and http://', 'https:// and http://'],
  ['nothing', 'nothing'],
  ['', ''],
])('%j', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('no character is lost or added', () => {
  const text = 'a https://x.example/ü?q=<b> "https://y.example" https://[::1]/ z'
  expect(
    splitLinks(text)
      .map((p) => p.text)
      .join(''),
  ).toBe(text)
})
