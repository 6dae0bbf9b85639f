// Subjects in many languages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanSubject, numberInSubject, replySubject, stripPrefixes } from './subject.ts'

const awkward = fc.string({
  unit: fc.constantFrom(
    ...'aB1 <>,;:"@.+[]#()=?',
    '\\',
    '\r',
    '\n',
    '\t',
    '\0',
    '\u202E',
    '\u2028',
    '\u00A0',
    'é',
    '漢',
    '😀',
    '\uD800',
    'Re:',
  ),
  maxLength: 80,
})

test.each([
  ['Re: Printer', 'Printer'],
  ['RE[2]: Re: Printer', 'Printer'],
  ['AW: WG: Drucker', 'Drucker'],
  ['Antw: Sv: Vs: Printer', 'Printer'],
  ['TR : RE : Imprimante', 'Imprimante'],
  ['回复：打印机', '打印机'],
  ['Отв: Принтер', 'Принтер'],
  ['R: I: Stampante', 'Stampante'],
  ['YNT: İlt: Yazıcı', 'Yazıcı'],
  ['Regarding the printer', 'Regarding the printer'],
  ['i: lower case is a word', 'i: lower case is a word'],
  ['Reply needed: printer', 'Reply needed: printer'],
])('%s → %s', (subject, bare) => {
  expect(stripPrefixes(subject)).toBe(bare)
})

test('our subject has one Re:, and the number once', () => {
  expect(replySubject('AW: Re: Drucker [#42]', 42)).toBe('Re: Drucker [#42]')
  expect(numberInSubject(replySubject('Printer [#7] is out', 42))).toBe(42)
})

test('a subject is one line without hidden direction characters, whatever came', () => {
  expect(cleanSubject('Invoice\u202Egpj.exe\r\nBcc: x@y.example')).toBe('Invoicegpj.exe Bcc: x@y.example')
  fc.assert(
    fc.property(
      fc.array(awkward, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        const clean = cleanSubject(text)
        expect(clean).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect([...clean].length).toBeLessThanOrEqual(300)
        expect(() => stripPrefixes(text)).not.toThrow()
      },
    ),
  )
})
