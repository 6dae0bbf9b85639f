// Reads the theme once at start: nothing of it is read from disk afterwards.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

export interface Theme {
  /** Template name → Liquid source. */
  templates: Record<string, string>
  /** Icon name → SVG. */
  icons: ReadonlyMap<string, string>
  style: string
  font: Buffer
}

export const themeFolder = join(import.meta.dirname, '../../../../portal/theme')

export const readTheme = (folder: string = themeFolder): Theme => ({
  templates: Object.fromEntries(read(folder, '.liquid')),
  icons: new Map(read(join(folder, 'icons'), '.svg')),
  style: read(join(folder, 'styles'), '.css')
    .map(([, css]) => css)
    .join('\n'),
  font: readFileSync(join(folder, 'fonts/inter.woff2')),
})

/** The built script, or null where nothing was built. */
export const readScript = (file: string = builtScript): Buffer | null =>
  existsSync(file) ? readFileSync(file) : null

const builtScript = join(import.meta.dirname, '../../../../dist/portal/portal.js')

/** Files of one kind in the order of their names, without their endings. */
const read = (folder: string, ending: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => extname(name) === ending)
    .sort()
    .map((name) => [basename(name, ending), readFileSync(join(folder, name), 'utf8').trim()])
