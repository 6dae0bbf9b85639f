// Themes of brands, prepared once a version. One that fails is not tried again: its pages are those of the standard theme.
import type { ThemeFiles } from '../../../platform/tables/portal.ts'
import { type Draw, makeEngine } from './engine.ts'
import type { Theme } from './folder.ts'

export interface OwnTheme {
  draw: Draw
  style: string
  /** Why it cannot be shown; '' as long as it can. */
  fault: string
}

export interface OwnThemes {
  /** `key` names brand and version; `load` is asked when this process has not seen it. */
  get(key: string, load: () => Promise<ThemeFiles | null>): Promise<OwnTheme | null>
}

export const styleFile = 'style.css'
const most = 50
/** Somebody else's loops shall not hold up everybody: a page is drawn in a few milliseconds. */
const limits = { renderLimit: 300, memoryLimit: 20_000_000 }

export const makeOwnThemes = (standard: Pick<Theme, 'templates' | 'icons'>): OwnThemes => {
  const kept = new Map<string, OwnTheme>()
  return {
    get: async (key, load) => {
      const known = kept.get(key)
      if (known) return known
      const files = await load()
      if (!files) return null
      const made = makeOwnTheme(standard, files)
      kept.set(key, made)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return made
    },
  }
}

export const makeOwnTheme = (standard: Pick<Theme, 'templates' | 'icons'>, files: ThemeFiles): OwnTheme => {
  const own = Object.entries(files)
    .filter(([name]) => name.endsWith('.liquid'))
    .map(([name, source]) => [name.replace(/\.liquid$/, ''), source])
  const templates = { ...standard.templates, ...Object.fromEntries(own) }
  return {
    draw: makeEngine({ templates, icons: standard.icons }, limits),
    style: files[styleFile] ?? '',
    fault: '',
  }
}
