// Which edition an address means, and where each lives.
import { describe, expect, test } from 'vitest'
import { chooseEdition, pathOf, readAddress } from '../address.ts'

const en = { language: 'en', slug: 'reset-your-password' }
const de = { language: 'de', slug: 'passwort-zuruecksetzen' }
const vpn = ['en', 'de', 'ar'].map((language) => ({ language, slug: language === 'ar' ? 'شبكة' : 'vpn' }))

describe('an address means', () => {
  test.each([
    ['the edition whose words it holds, whoever reads', [en, de], 'reset-your-password', null, 'de', 'en'],
    ['the reader’s edition when there are only old words', [en, de], 'forgot-password', null, 'de', 'de'],
    ['the reader’s edition when there is only a number', [en, de], '', null, 'de', 'de'],
    ['the main one when the reader’s language is missing', [en, de], '', null, 'ar', 'en'],
    ['the language it names before all', [en, de], 'reset-your-password', 'de', 'en', 'de'],
    ['no language that there is none of', [en, de], 'reset-your-password', 'fr', 'de', 'en'],
    ['the reader’s of two with the same words', vpn, 'vpn', null, 'de', 'de'],
    ['the main one of two with the same words', vpn, 'vpn', null, 'ar', 'en'],
  ] as const)('%s', (_, editions, slug, language, reader, chosen) => {
    expect(chooseEdition(editions, { slug, language }, reader, 'en')?.language).toBe(chosen)
  })
  test('nothing when nothing is published', () => {
    expect(chooseEdition([], { slug: '', language: null }, 'en', 'en')).toBeNull()
  })
})

test('every edition has an address of its own that leads back to it', () => {
  for (const editions of [[en, de], vpn, [{ language: 'en', slug: '' }, de]]) {
    const paths = editions.map((e) => pathOf(7, e, editions))
    expect(new Set(paths).size).toBe(editions.length)
    for (const [i, path] of paths.entries()) {
      const url = new URL(path, 'https://a.example')
      const last = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
      const asked = readAddress(last, url.searchParams.get('lang') ?? undefined)
      expect(asked?.number).toBe(7)
      const isOfLanguage = asked?.slug !== '' || asked.language !== null
      if (isOfLanguage && asked)
        expect(chooseEdition(editions, asked, 'xx', 'en')?.language).toBe(editions[i]?.language)
    }
  }
})

test.each(['', '0', '-1', '01-x', 'x-1', '1e3', '9999999999', ' 1', '1 '])(
  '"%s" is no address',
  (address) => {
    expect(readAddress(address, undefined)).toBeNull()
  },
)

test.each([
  ['en', 'en'],
  ['de-AT', 'de-AT'],
  ['"><b>', null],
  [['en', 'de'], null],
  ['', null],
])('lang=%s asks for %s', (given, language) => {
  expect(readAddress('1-x', given)?.language).toBe(language)
})
