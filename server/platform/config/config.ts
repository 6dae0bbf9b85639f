// Reads and checks all settings at once: environment first, then the settings file, then defaults.
import { resolve } from 'node:path'
import type { z } from 'zod'
import { ConfigError, type Problem } from './problems.ts'
import { readSecret } from './secret.ts'
import { type Setting, type SettingKey, settings } from './settings.ts'
import { findSources, type Sources } from './sources.ts'

type Output<K extends SettingKey> = z.output<(typeof settings)[K]['check']>
type Optional = 'smtpUrl' | 'databaseUrl' | 'databaseOwnerUrl' | 'ownerEmail'

/** The settings of one desk; `undefined` where nobody set one and nothing stands in for it. */
export type Config = Readonly<
  { [K in Exclude<SettingKey, Optional>]: Output<K> } & { [K in Optional]: Output<K> | undefined } & {
    /** Whether `url` was set by somebody rather than derived from the port. */
    urlIsSet: boolean
    /** Things worth a line in the log: unknown HANDRAIL_ variables. */
    warnings: readonly string[]
  }
>

export type Env = Readonly<Record<string, string | undefined>>

/** Handrail's own folder: relative defaults start here, whatever the current folder is. */
export const home = resolve(import.meta.dirname, '../../..')

/**
 * Checks everything and returns the settings, or throws one ConfigError that names every problem.
 * `file` is a settings file to read instead of HANDRAIL_CONFIG or `handrail.config.json` in the data folder.
 */
export const loadConfig = (env: Env, file?: string): Config => {
  const problems: Problem[] = []
  const sources = findSources(env, file, problems)
  const value = <K extends SettingKey>(key: K) => read(key, sources, problems) as Output<K> | undefined
  const parts = {
    host: value('host'),
    port: value('port'),
    url: value('url'),
    smtpPort: value('smtpPort'),
    smtpHost: value('smtpHost'),
    smtpUrl: value('smtpUrl'),
    mailDomain: value('mailDomain')?.toLowerCase(),
    databaseUrl: value('databaseUrl'),
    databaseOwnerUrl: value('databaseOwnerUrl'),
    secret: value('secret'),
    ownerEmail: value('ownerEmail')?.toLowerCase(),
    logLevel: value('logLevel'),
    trustProxy: value('trustProxy'),
    maxMailBytes: value('maxMailBytes'),
    maxUploadBytes: value('maxUploadBytes'),
    maxImportBytes: value('maxImportBytes'),
    apiRate: value('apiRate'),
    privateHosts: value('privateHosts'),
    verifySenders: value('verifySenders'),
    mailsPerSender: value('mailsPerSender'),
    workers: value('workers'),
    demo: value('demo'),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  const { data } = sources
  return {
    ...(parts as Config),
    data,
    urlIsSet: parts.url !== undefined,
    url: parts.url?.replace(/\/+$/, '') ?? `http://localhost:${parts.port}`,
    smtpHost: parts.smtpHost ?? (parts.host as string),
    secret: parts.secret ?? readSecret(data),
    warnings: sources.warnings,
  }
}

/** The same settings once the web server's port is known (it may have been 0). */
export const atPort = (config: Config, port: number): Config => ({
  ...config,
  port,
  url: config.urlIsSet ? config.url : `http://localhost:${port}`,
})

const read = (key: SettingKey, sources: Sources, problems: Problem[]): unknown => {
  const setting: Setting = settings[key]
  const found = sources.find(key)
  if (found === undefined && setting.fallback === null) return undefined
  const raw = found === undefined ? setting.fallback : found.value
  const checked = setting.check.safeParse(raw)
  if (checked.success) return checked.data
  problems.push({
    setting: found?.name ?? setting.env,
    found: setting.secret ? `a text of ${String(raw).length} characters (not shown)` : JSON.stringify(raw),
    expected: checked.error.issues[0]?.message ?? 'something else',
  })
  return undefined
}
