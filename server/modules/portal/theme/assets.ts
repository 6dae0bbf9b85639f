// Style, font and icon under names that carry the hash of their content, so that browsers keep them for good.
import { createHash } from 'node:crypto'
import type { Theme } from './folder.ts'

export interface Asset {
  type: string
  content: Buffer
}

export interface Assets {
  files: ReadonlyMap<string, Asset>
  style: string
  font: string
  icon: string
}

export const assetPath = '/portal/assets/'

export const makeAssets = (theme: Theme): Assets => {
  const files = new Map<string, Asset>()
  const add = (stem: string, ending: string, type: string, content: Buffer): string => {
    const name = `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`
    files.set(name, { type, content })
    return name
  }
  const font = add('inter', 'woff2', 'font/woff2', theme.font)
  const css = theme.style.replace('inter.woff2', font).replaceAll(/\s*\n\s*/g, '\n')
  const style = add('portal', 'css', 'text/css; charset=utf-8', Buffer.from(css))
  const logo = (theme.icons.get('logo') ?? '')
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('#1d5fd1', '#ffffff')
    .replace('currentColor', '#1d5fd1')
  const icon = add('icon', 'svg', 'image/svg+xml', Buffer.from(logo))
  return { files, style: assetPath + style, font: assetPath + font, icon: assetPath + icon }
}
