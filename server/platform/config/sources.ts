// Where settings come from: the environment, files named by `<NAME>_FILE`, and one settings file.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Env, home } from './config.ts'
import type { Problem } from './problems.ts'
import { type Setting, type SettingKey, settings } from './settings.ts'
import { yesNo } from './values.ts'

export interface Sources {
  /** The data folder, absolute. */
  readonly data: string
  readonly warnings: readonly string[]
  readonly find: (key: SettingKey) => { name: string; value: unknown } | undefined
}

const all = Object.entries(settings) as [SettingKey, Setting][]

export const findSources = (env: Env, file: string | undefined, problems: Problem[]): Sources => {
  const set = (name: string) => (env[name]?.trim() ? env[name] : undefined)
  const isDemo = yesNo.safeParse(set('HANDRAIL_DEMO') ?? 'no').data === true
  const given = file ?? set('HANDRAIL_CONFIG')
  const early = dataFolder(set(settings.data.env), isDemo)
  const path = given === undefined ? join(early, 'handrail.config.json') : resolve(given)
  const content = readSettingsFile(path, given !== undefined, problems)
  const fromFile = typeof content.data === 'string' ? resolve(path, '..', content.data) : undefined
  return {
    data: set(settings.data.env) === undefined && fromFile !== undefined ? fromFile : early,
    warnings: unknownVariables(env),
    find: (key) => {
      const { env: name, secret } = settings[key] as Setting
      const value = set(name)
      if (value !== undefined) return { name, value }
      const secretFile = secret ? set(`${name}_FILE`) : undefined
      if (secretFile !== undefined) return readSecretFile(`${name}_FILE`, secretFile, problems)
      return content[key] === undefined ? undefined : { name: `${key} in ${path}`, value: content[key] }
    },
  }
}

const dataFolder = (value: string | undefined, isDemo: boolean): string =>
  value === undefined ? join(home, isDemo ? 'data-demo' : 'data') : resolve(value)

const readSettingsFile = (path: string, isNamed: boolean, problems: Problem[]): Record<string, unknown> => {
  const problem = (found: string, expected: string) => problems.push({ setting: path, found, expected })
  try {
    if (!isNamed && !existsSync(path)) return {}
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      problem(JSON.stringify(content).slice(0, 40), 'an object of settings such as {"port": 8080}')
      return {}
    }
    for (const key of Object.keys(content)) {
      if (!(key in settings)) problem(`the setting "${key}"`, `only ${Object.keys(settings).join(', ')}`)
    }
    return content as Record<string, unknown>
  } catch (error) {
    problem((error as Error).message, 'a readable JSON file of settings')
    return {}
  }
}

const readSecretFile = (name: string, path: string, problems: Problem[]) => {
  try {
    return { name, value: readFileSync(path, 'utf8').trim() }
  } catch (error) {
    problems.push({ setting: name, found: (error as Error).message, expected: 'a readable file' })
    return undefined
  }
}

const others = new Set(['HANDRAIL_CONFIG'])

const unknownVariables = (env: Env): string[] => {
  const known = new Set(all.flatMap(([, one]) => (one.secret ? [one.env, `${one.env}_FILE`] : [one.env])))
  return Object.keys(env)
    .filter((name) => name.startsWith('HANDRAIL_') && !known.has(name) && !others.has(name))
    .map((name) => `${name} is set in the environment, but Handrail has no such setting`)
}
