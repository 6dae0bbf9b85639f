// Every text exists in every language, with the same gaps to fill, and every text that is asked for exists.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainStates, sayings } from '../../../../rules/portal/state.ts'
import { stepNames } from '../../../../rules/portal/steps.ts'
import { happenings } from '../../../../rules/portal/story.ts'
import { themeFolder } from '../theme/folder.ts'
import { languages, readTexts } from './locales.ts'

const english = readTexts('en')
const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort()

const lastPart = /\.(?:zero|one|two|few|many|other)$/
const isForm = (key: string): boolean => lastPart.test(key) && key.replace(lastPart, '.other') in english

describe.each(languages)('%s', (language) => {
  const texts = readTexts(language)
  test('has every text, and for counts the forms its own grammar asks for', () => {
    const own = Object.keys(texts).filter((key) => key in english || !isForm(key))
    expect(own.sort()).toEqual(Object.keys(english).sort())
  })
  test('leaves no text empty and fills the same gaps', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('')
      const filled = gaps(english[key] ?? english[key.replace(lastPart, '.other')] ?? '')
      expect(filled, key).toEqual(expect.arrayContaining(gaps(text)))
      // "One day" and "two days" need no figure.
      expect(gaps(text), key).toEqual(lastPart.test(key) ? expect.anything() : filled)
    }
  })
  test('says every state, sentence, step and happening', () => {
    for (const key of [
      ...plainStates.map((s) => `state.${s}`),
      ...sayings.map((s) => `say.${s}`),
      ...stepNames.map((s) => `step.${s}`),
      ...happenings.map((h) => `happened.${h}`),
    ])
      expect(texts[key], key).toBeTypeOf('string')
  })
})

test('every text a template names exists', () => {
  const named = readdirSync(themeFolder)
    .filter((name) => name.endsWith('.liquid'))
    .flatMap((name) => [...readFileSync(join(themeFolder, name), 'utf8').matchAll(/'([\w.-]+)' \| t\b/g)])
    .map((m) => m[1] ?? '')
  expect(named.length).toBeGreaterThan(60)
  for (const key of named) expect(key in english || `${key}.other` in english, key).toBe(true)
})

test('every text is used somewhere', () => {
  const source = (folder: string): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|liquid)$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  const all = source(themeFolder) + source(join(import.meta.dirname, '..'))
  const built =
    /^(fault|state|say|step|happened|acts|acts-about|can|problem|new|request|approvals?|information|profile|export|kiosk|notice|rate|ideas|why)\.|^(today|yesterday|errors|article\.thanks)/
  const isNamed = (key: string): boolean =>
    all.includes(`'${key}'`) || all.includes(`'${key.replace(lastPart, '')}'`)
  const unused = Object.keys(english).filter((key) => !built.test(key) && !isNamed(key))
  expect(unused).toEqual([])
})
