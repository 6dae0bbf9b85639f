// Vite plugin: method and path of every contract route as plain data, so that no schema library reaches the browser.
import type { Plugin } from 'vite'
import { contract } from '../../contract/index.ts'

const id = 'virtual:contract'

export const contractTable = (): Plugin => ({
  name: 'handrail-contract-table',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(table())}` : undefined),
})

const table = () => {
  const nouns: Record<string, Record<string, readonly [string, string]>> = {}
  for (const [noun, routes] of Object.entries(contract)) {
    const verbs: Record<string, readonly [string, string]> = {}
    for (const [verb, route] of Object.entries(routes)) verbs[verb] = [route.method, route.path]
    nouns[noun] = verbs
  }
  return nouns
}
