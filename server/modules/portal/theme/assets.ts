// Style, script, font and icon under names that carry the hash of their content, so that browsers keep them for good.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Theme } from './folder.ts'

export interface Asset {
  type: string
  content: Buffer
  /** The same by gzip, where that is shorter. */
  packed: Buffer | null
}

export interface Assets {
  find(name: string): Asset | undefined
  style: string
  font: string
  icon: string
  /** null: it is not built, and pages do without. */
  script: string | null
  /** The style as text, for brands to build upon. */
  css: string
  /** Keeps a brand's style sheet under its own name; returns its address. */
  addStyle(css: string): string
}

export const assetPath = '/portal/assets/'
const mostStyles = 300

export const makeAssets = (theme: Theme, builtScript: Buffer | null = null): Assets => {
  const files = new Map<string, Asset>()
  const styles = new Map<string, Asset>()
  const add = (stem: string, ending: string, type: string, content: Buffer): string => {
    const name = nameOf(stem, ending, content)
    files.set(name, assetOf(type, content))
    return name
  }
  const font = add('inter', 'woff2', 'font/woff2', theme.font)
  const css = tight(theme.style.replace('inter.woff2', font))
  const style = add('portal', 'css', cssType, Buffer.from(css))
  const logo = (theme.icons.get('logo') ?? '')
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('#1d5fd1', '#ffffff')
    .replace('currentColor', '#1d5fd1')
  const icon = add('icon', 'svg', 'image/svg+xml', Buffer.from(logo))
  const script = builtScript && add('portal', 'js', 'text/javascript; charset=utf-8', builtScript)
  return {
    find: (name) => files.get(name) ?? styles.get(name),
    style: assetPath + style,
    font: assetPath + font,
    icon: assetPath + icon,
    script: script && assetPath + script,
    css,
    addStyle: (text) => {
      const content = Buffer.from(tight(text))
      const name = nameOf('brand', 'css', content)
      const known = styles.get(name)
      styles.delete(name)
      styles.set(name, known ?? assetOf(cssType, content))
      const [oldest] = styles.keys()
      if (styles.size > mostStyles && oldest !== undefined) styles.delete(oldest)
      return assetPath + name
    },
  }
}

const cssType = 'text/css; charset=utf-8'

const assetOf = (type: string, content: Buffer): Asset => ({
  type,
  content,
  packed: type.startsWith('text/') ? gzipSync(content, { level: 9 }) : null,
})

const nameOf = (stem: string, ending: string, content: Buffer): string =>
  `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`

const tight = (css: string): string => css.replaceAll(/\s*\n\s*/g, '\n')
