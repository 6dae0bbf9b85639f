// Settings: where they come from, which wins, and that every wrong one is named at once.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, type Env, loadConfig } from '../../server/platform/config.ts'
import { temporaryFolder } from '../folders.ts'

const problemsOf = (env: Env, file?: string) => {
  try {
    loadConfig(env, file)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('without any setting a desk serves this machine on port 8080 and takes mail on 2525', () => {
  using folder = temporaryFolder()
  const config = loadConfig({ HANDRAIL_DATA: folder.path })
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    url: 'http://localhost:8080',
    smtpPort: 2525,
    smtpHost: '127.0.0.1',
    mailDomain: 'localhost',
    maxMailBytes: 25 * 1024 * 1024,
    databaseUrl: undefined,
    demo: false,
  })
})

test('every wrong setting is named at once, with what was found and what is expected', () => {
  using folder = temporaryFolder()
  const problems = problemsOf({
    HANDRAIL_DATA: folder.path,
    HANDRAIL_PORT: '80800',
    HANDRAIL_URL: 'desk.example.org',
    HANDRAIL_MAX_MAIL: 'plenty',
    HANDRAIL_LOG_LEVEL: 'loud',
    HANDRAIL_OWNER: 'olivia',
    DATABASE_URL: 'mysql://db/handrail',
  })
  expect(problems.map(({ setting }) => setting).sort()).toEqual([
    'DATABASE_URL',
    'HANDRAIL_LOG_LEVEL',
    'HANDRAIL_MAX_MAIL',
    'HANDRAIL_OWNER',
    'HANDRAIL_PORT',
    'HANDRAIL_URL',
  ])
  expect(problems.find(({ setting }) => setting === 'HANDRAIL_PORT')).toEqual({
    setting: 'HANDRAIL_PORT',
    found: '"80800"',
    expected: 'a TCP port between 0 and 65535',
  })
})

test('a wrong secret is never shown', () => {
  using folder = temporaryFolder()
  const problems = problemsOf({ HANDRAIL_DATA: folder.path, HANDRAIL_SECRET: 'hunter2' })
  expect(JSON.stringify(problems)).not.toContain('hunter2')
  expect(problems).toMatchObject([
    { setting: 'HANDRAIL_SECRET', found: 'a text of 7 characters (not shown)' },
  ])
})

test('the environment wins over the settings file, the file over the default', () => {
  using folder = temporaryFolder()
  const settings = { port: 9001, smtpPort: 9002, maxMailBytes: '5 MB', trustProxy: '10.0.0.1, 10.0.0.2' }
  writeFileSync(join(folder.path, 'handrail.config.json'), JSON.stringify(settings))
  const config = loadConfig({ HANDRAIL_DATA: folder.path, HANDRAIL_PORT: '9100' })
  expect(config).toMatchObject({
    port: 9100,
    smtpPort: 9002,
    maxMailBytes: 5 * 1024 * 1024,
    trustProxy: ['10.0.0.1', '10.0.0.2'],
  })
})

test('an unknown setting in the file, or a file that is not JSON, is a problem', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'desk.json')
  writeFileSync(file, '{"prot": 1}')
  expect(problemsOf({ HANDRAIL_DATA: folder.path, HANDRAIL_CONFIG: file })).toMatchObject([
    { setting: file, found: 'the setting "prot"' },
  ])
  writeFileSync(file, '{"port": }')
  expect(problemsOf({ HANDRAIL_DATA: folder.path }, file)).toMatchObject([{ setting: file }])
  expect(problemsOf({ HANDRAIL_DATA: folder.path }, join(folder.path, 'none.json'))).toHaveLength(1)
})

test('an unknown HANDRAIL_ variable is worth a warning', () => {
  using folder = temporaryFolder()
  const { warnings } = loadConfig({ HANDRAIL_DATA: folder.path, HANDRAIL_PROT: '8080' })
  expect(warnings).toEqual(['HANDRAIL_PROT is set in the environment, but Handrail has no such setting'])
})

test('secrets can come from files named by …_FILE', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'smtp-url')
  writeFileSync(file, 'smtp://desk:pass@mail.meridian.example:587\n')
  const env = { HANDRAIL_DATA: folder.path, HANDRAIL_SMTP_URL_FILE: file }
  expect(loadConfig(env).smtpUrl).toBe('smtp://desk:pass@mail.meridian.example:587')
  expect(problemsOf({ ...env, HANDRAIL_SMTP_URL_FILE: `${file}.missing` })).toMatchObject([
    { setting: 'HANDRAIL_SMTP_URL_FILE', expected: 'a readable file' },
  ])
})

test('the secret is made once, kept in the data folder, and readable by its owner alone', () => {
  using folder = temporaryFolder()
  const first = loadConfig({ HANDRAIL_DATA: folder.path }).secret
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(loadConfig({ HANDRAIL_DATA: folder.path }).secret).toBe(first)
  expect(readFileSync(join(folder.path, 'secret'), 'utf8').trim()).toBe(first)
  expect(statSync(join(folder.path, 'secret')).mode & 0o777).toBe(0o600)
})

test('a data folder that cannot be written is named, with what is expected', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'a-file')
  writeFileSync(file, '')
  expect(problemsOf({ HANDRAIL_DATA: join(file, 'data') })).toMatchObject([
    { setting: 'HANDRAIL_DATA', expected: 'a folder this user may write to' },
  ])
})
