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

describe.each(languages)('%s', (language) => {
  const texts = readTexts(language)
  test('has every text', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
  })
  test('leaves no text empty and fills the same gaps', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('')
      expect(gaps(text), key).toEqual(gaps(english[key] ?? ''))
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
    /^(fault|state|say|step|happened|acts|acts-about|can|problem|new|request|approvals?|information)\.|^(today|yesterday|errors)/
  const unused = Object.keys(english).filter((key) => !built.test(key) && !all.includes(`'${key}'`))
  expect(unused).toEqual([])
})
