// When a sign in a text begins to name something.
import { expect, test } from 'vitest'
import { signs, triggerAt } from './find.ts'

const at = (text: string) => {
  const found = triggerAt(text, signs)
  return found && `${found.sign}${found.query} at ${found.at}`
}

test.each([
  ['/', '/ at 0'],
  ['Hello /pass', '/pass at 6'],
  ['Ask @Ben', '@Ben at 4'],
  ['Ask @Ben Ca', '@Ben Ca at 4'],
  ['(see #12', '#12 at 5'],
  ['as in #', '# at 6'],
  ['see +vpn dro', '+vpn dro at 4'],
  ['/Zurück gesetzt', '/Zurück gesetzt at 0'],
])('“%s” names something', (text, wanted) => expect(at(text)).toBe(wanted))

test.each([
  '1/2',
  'a@b',
  'C#',
  'and/or',
  'see #12 ',
  '/ ',
  'Ask @Ben Carter now',
  'https://',
  '+49 30',
  'A+',
  '',
])('“%s” names nothing', (text) => expect(at(text)).toBeNull())

test('only signs that mean something here count', () => expect(triggerAt('@ben', ['/', '#'])).toBeNull())
