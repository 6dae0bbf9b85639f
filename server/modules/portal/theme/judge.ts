// What is wrong with theme files: what the rules find, what the engine cannot read, and a page drawn for trial.
import { judgeThemeFiles, type ThemeFaultIn } from '../../../../rules/brand/theme.ts'
import type { ThemeFiles } from '../../../platform/tables/portal.ts'
import { readTexts } from '../texts/locales.ts'
import { makeWords } from '../texts/words.ts'
import { wordsOf } from './draw.ts'
import { parseTemplate } from './engine.ts'
import type { Theme } from './folder.ts'
import { makeOwnTheme } from './own.ts'

export const judgeTheme = (standard: Theme, files: ThemeFiles): ThemeFaultIn[] => {
  const faults = [...judgeThemeFiles(files, namedTemplates(standard)), ...unreadable(files)]
  return faults.length > 0 ? faults : trial(standard, files)
}

/** As files: `home.liquid` → source. */
export const namedTemplates = (standard: Theme): Record<string, string> =>
  Object.fromEntries(Object.entries(standard.templates).map(([name, source]) => [`${name}.liquid`, source]))

const unreadable = (files: ThemeFiles): ThemeFaultIn[] =>
  Object.entries(files).flatMap(([file, source]) => {
    if (!file.endsWith('.liquid')) return []
    try {
      parseTemplate(source)
      return []
    } catch (error) {
      return [faultOf(error, file, files)]
    }
  })

/** The engine names template and line at the end of its words; a standard template is not to blame by line. */
const faultOf = (error: unknown, file: string, files: ThemeFiles): ThemeFaultIn => {
  const words = wordsOf(error)
  const [place = '', template, line] = /(?:, file:([a-z0-9-]+))?(?:, line:(\d+), col:\d+)?$/.exec(words) ?? []
  const named = template === undefined ? file : `${template}.liquid`
  const isOwn = Object.hasOwn(files, named)
  return {
    file: isOwn ? named : file,
    line: isOwn && line !== undefined ? Number(line) : null,
    message: words.slice(0, words.length - place.length),
  }
}

/** The plainest page, with hardly anything to show: a frame that fails here fails everywhere. */
const trial = (standard: Theme, files: ThemeFiles): ThemeFaultIn[] => {
  const words = makeWords('en', readTexts('en'), 'UTC', Temporal.Instant.from('2026-01-05T09:00:00Z'))
  const site = { title: 'Trial', name: 'Trial', language: 'en', direction: 'ltr', zone: 'UTC', languages: [] }
  const brand = {
    headline: '',
    lead: '',
    phone: '',
    place: '',
    hours: '',
    foot: '',
    menu: [],
    foot_links: [],
  }
  const page = { title: 'Trial', place: '', head: '', back: '/', public: false }
  const everywhere = {
    words,
    site,
    brand,
    page,
    notices: [],
    preview: null,
    visitor: null,
    moreNotices: false,
  }
  const { draw } = makeOwnTheme(standard, files)
  try {
    draw('problem', { faults: [], lead: 'Trial', offerSignIn: false, reference: '' }, everywhere)
    return []
  } catch (error) {
    return [faultOf(error, 'layout.liquid', files)]
  }
}
