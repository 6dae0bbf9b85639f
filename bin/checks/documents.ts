// Documents that must agree with the code: the tour's paths, the table of settings, the written-down API.
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { openApi } from '../../contract/openapi.ts'
import { type Setting, settings } from '../../server/platform/config/settings.ts'
import { paths, read, root } from './sources.ts'

/** Every path that a guide names exists. */
export const checkPaths = (): string[] =>
  paths()
    .filter((path) => /^(docs\/.*|README|CONTRIBUTING)\.?.*\.md$/.test(path))
    .flatMap((path) => [...linked(path), ...named(path)])

const linked = (path: string): string[] =>
  [
    ...read(path)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g),
  ]
    .map((match) => posix.normalize(posix.join(dirname(path), match[1] ?? '')))
    .filter((target) => !existsSync(join(root, target)))
    .map((target) => `${path} links to ${target}, which does not exist`)

const places = /`((?:agent|bench|bin|contract|docs|portal|rules|server|tests|widget)\/[\w./-]*)`/g

const named = (path: string): string[] =>
  [...read(path).matchAll(places)]
    .map((match) => match[1] ?? '')
    .filter((target) => !existsSync(join(root, target)))
    .map((target) => `${path} names ${target}, which does not exist`)

export const checkSettings = (fix: boolean): string[] => agree('docs/settings.md', settingsGuide(), fix)

export const checkOpenApi = (fix: boolean): string[] =>
  agree('contract/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`, fix)

/** A file written from the code: the same text, or a problem (or, mending, the file written anew). */
export const agree = (path: string, wanted: string, fix: boolean): string[] => {
  if (existsSync(join(root, path)) && read(path) === wanted) return []
  if (!fix) return [`${path} is not what the code says now\n    Run \`npm run fix\` and read what changed.`]
  writeFileSync(join(root, path), wanted)
  return []
}

const settingsGuide = (): string => {
  const rows = (Object.entries(settings) as [string, Setting][]).map(
    ([key, { env, fallback, otherwise, about, secret }]) => {
      const otherwiseText =
        fallback === null
          ? (otherwise ?? '')
          : `\`${fallback === true ? 'yes' : fallback === false ? 'no' : fallback}\``
      return `| \`${env}\`${secret ? ' †' : ''} | \`${key}\` | ${otherwiseText} | ${about} |`
    },
  )
  return `# Settings

Each setting can be a variable of the environment or an entry of a settings file; the environment wins. The file is
\`handrail.config.json\` in the data folder, or the one named by \`HANDRAIL_CONFIG\`:

\`\`\`json
{ "port": 8090, "url": "https://desk.example.org", "maxMailBytes": "40 MB" }
\`\`\`

Everything is checked when the desk starts; every wrong setting is named at once, with what was found and what is
expected. An empty variable counts as not set. Settings marked † are secrets: they never appear in errors or logs, and
\`<NAME>_FILE\` reads them from a file, as containers like it.

| Variable | In the file | Default | What it is for |
|---|---|---|---|
${rows.join('\n')}

This page is written by \`npm run fix\` from \`server/platform/config/settings.ts\`.
`
}
