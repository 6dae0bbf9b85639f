// How times, sizes and languages are said.
import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'
import { type Language, readTexts } from './locales.ts'
import { makeWords, type Words } from './words.ts'

const now = Temporal.Instant.from('2026-11-20T14:00:00Z')
const speak = (language: Language, zone = 'Europe/Berlin'): Words =>
  makeWords(language, readTexts(language), zone, now)

test.each([
  ['en', '2026-11-20T08:12:00.000Z', 'today, 9:12'],
  ['de', '2026-11-20T08:12:00.000Z', 'heute, 9:12'],
  ['en', '2026-11-19T23:30:00.000Z', 'today, 0:30'],
  ['en', '2026-11-19T22:30:00.000Z', 'yesterday, 23:30'],
  ['en', '2026-11-17T08:42:00.000Z', 'Tue 17 Nov, 9:42'],
  ['de', '2026-11-17T08:42:00.000Z', 'Di., 17. Nov., 9:42'],
  ['en', '2025-03-30T00:59:00.000Z', 'Sun, 30 Mar 2025, 1:59'],
  ['en', '2025-03-30T01:00:00.000Z', 'Sun, 30 Mar 2025, 3:00'],
] as const)('in %s, %s is "%s"', (language, iso, said) => {
  expect(speak(language).when(iso)).toBe(said)
})

test('the zone is named as its people name it', () => {
  expect(speak('en').zone).toBe('Central European Time')
  expect(speak('de').zone).toBe('Mitteleuropäische Zeit')
  expect(speak('en', 'UTC').zone).toBe('Coordinated Universal Time')
})

test.each([
  ['en', 1, '1 kB'],
  ['en', 2_400_000, '2.3 MB'],
  ['de', 2_400_000, '2,3 MB'],
  ['en', 26_214_400, '25 MB'],
] as const)('in %s, %d bytes are %s', (language, bytes, said) => {
  expect(speak(language).size(bytes)).toBe(said)
})

test('one fault and several are counted as the language counts', () => {
  expect(speak('de').t('errors', { count: 1 })).toBe('Bei einer Angabe stimmt etwas nicht')
  expect(speak('de').t('errors', { count: 3 })).toBe('Bei 3 Angaben stimmt etwas nicht')
})

test('a value is put in as it is, even when it looks like a gap or a pattern', () => {
  expect(speak('en').t('happened.taken', { who: '{who} $& $1' })).toBe('{who} $& $1 took it on')
})

test('a text that does not exist is a bug, told at once', () => {
  expect(() => speak('en').t('no.such.text')).toThrow('no text "no.such.text" in en')
})

test.each([
  [{ chosen: 'de', accept: 'en' }, 'de'],
  [{ chosen: 'xx', accept: 'en-GB,en;q=0.9' }, 'en'],
  [{ accept: 'fr-FR,fr;q=0.9,de;q=0.8,en;q=0.7' }, 'de'],
  [{ accept: 'en;q=0.1,de;q=0' }, 'en'],
  [{ accept: 'fr', person: 'de', workspace: 'en' }, 'de'],
  [{ accept: '*', workspace: 'de' }, 'de'],
  [{ accept: ';;;,,q=x' }, 'en'],
  [{}, 'en'],
] as const)('of %j, %s is spoken', (wishes, language) => {
  expect(chooseLanguage(wishes)).toBe(language)
})
