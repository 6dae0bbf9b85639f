// `handrail doctor`: what is wrong with this desk and how to mend each thing.
import type { Command } from 'commander'
import { ConfigError, loadConfig } from '../platform/config.ts'
import { type Check, fail, guard } from '../platform/doctor/check.ts'
import { checkDatabase } from '../platform/doctor/database.ts'
import { checkMachine } from '../platform/doctor/machine.ts'
import { checkPorts } from '../platform/doctor/ports.ts'
import { readFacts } from '../platform/facts.ts'
import { openLog } from '../platform/log.ts'
import type { OpenDesk, Stop } from '../platform/module.ts'
import type { Composition } from './composition.ts'
import { exit } from './exit.ts'
import { print } from './print.ts'
import { hasStorage, reachStorage } from './storage.ts'

export const addDoctor = (cli: Command, composition: Composition, open: OpenDesk): void => {
  cli
    .command('doctor')
    .description(
      'check settings, machine, disk, database, ports, mail and secrets; say how to mend what is wrong',
    )
    .action(async (_options, command: Command) => {
      const checks = await examine(composition, open)
      const worst =
        (['fail', 'warn', 'ok'] as const).find((state) => checks.some((check) => check.state === state)) ??
        'ok'
      print(command, { state: worst, checks }, [...checks.flatMap(show), '', verdict(checks)])
      if (worst === 'fail') process.exitCode = exit.failed
    })
}

const examine = async (composition: Composition, open: OpenDesk): Promise<Check[]> => {
  try {
    const config = loadConfig(process.env)
    const facts = readFacts(config.data)
    let close: Stop = async () => {}
    const database = await checkDatabase(hasStorage(config), async () => {
      const storage = await reachStorage(config, openLog({ logLevel: 'silent' }))
      close = storage.close
      return storage
    }).finally(() => close())
    const [ports, modules] = [
      await checkPorts(config, facts),
      await examineModules(composition, open, database),
    ]
    return [...checkMachine(config), ...database, ...ports, ...modules]
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems.map(({ setting, found, expected }) =>
      fail(`setting ${setting}`, `found ${found}`, `set it to ${expected}`),
    )
  }
}

/** Modules look at what is theirs, such as their mailboxes, once the database itself is well. */
const examineModules = async (
  { modules }: Composition,
  open: OpenDesk,
  database: readonly Check[],
): Promise<Check[]> => {
  const asked = modules.filter((module) => module.checks !== undefined)
  if (asked.length === 0 || database.some(({ state }) => state !== 'ok')) return []
  const { desk, workspaceId, close } = await open()
  try {
    const found = asked.map(async ({ name, checks }): Promise<Check[]> => {
      let several: readonly Check[] = []
      const one = await guard(name, 'look at the desk’s log', async () => {
        several = (await checks?.(desk, workspaceId)) ?? []
        return { name, state: 'ok', found: '' }
      })
      return one.state === 'ok' ? [...several] : [one]
    })
    return (await Promise.all(found)).flat()
  } finally {
    await close()
  }
}

const marks = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL', skip: 'skip' } as const

const show = ({ name, state, found, mend }: Check): string[] => [
  `${marks[state]}  ${name}: ${found}`,
  ...(mend === undefined ? [] : [`      mend it: ${mend}`]),
]

const verdict = (checks: readonly Check[]): string => {
  const count = (state: Check['state']) => checks.filter((check) => check.state === state).length
  return `${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} wrong, ${count('skip')} skipped`
}
