// `handrail start` and `handrail demo`: from settings to a serving desk, and back on the first signal.
import type { Command } from 'commander'
import { atPort, type Config, type Env, loadConfig } from '../platform/config.ts'
import { dropFacts, keepFacts } from '../platform/facts.ts'
import { type Log, openLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import type { Stop } from '../platform/module.ts'
import { deskClock } from '../platform/offset.ts'
import { freePort } from '../platform/postgres/server.ts'
import type { Composition, Welcome } from './composition.ts'
import { untilAskedToStop } from './signals.ts'
import { openStorage } from './storage.ts'

export const addStart = (cli: Command, composition: Composition): void => {
  cli
    .command('start')
    .description('serve the desk; everything it needs is started with it and stopped with it')
    .action((_options, command: Command) => serve(composition, process.env, command, undefined))
  cli
    .command('demo')
    .description('serve a desk with invented people and tickets, in a data folder of its own')
    .option('--tickets <number>', 'how many tickets to invent', wholeNumber, 2000)
    .action(({ tickets }: { tickets: number }, command: Command) =>
      serve(composition, { ...process.env, HANDRAIL_DEMO: 'yes' }, command, tickets),
    )
}

const wholeNumber = (text: string): number => {
  const number = Number(text.replaceAll('_', ''))
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--tickets: found ${text}, expected a whole number`)
  return number
}

const serve = async (
  composition: Composition,
  env: Env,
  command: Command,
  demoTickets: number | undefined,
): Promise<void> => {
  const asked = untilAskedToStop()
  const config = await withPorts(loadConfig(env))
  const log = openLog(config)
  for (const warning of config.warnings) log.warn(warning)
  const undo: Stop[] = []
  const stopAll = async () => {
    for (const stop of undo.reverse()) await stop()
  }
  try {
    const welcome = await begin(composition, config, log, undo, demoTickets)
    announce(config, welcome, command.optsWithGlobals().json === true)
    log.debug({ seconds: performance.now() / 1000 }, 'ready')
    await asked.signal
    log.info('stopping')
  } finally {
    asked.deadline()
    await stopAll()
    asked.close()
  }
}

/** Each thing started adds how it is stopped to `undo`, also when a later one fails. */
const begin = async (
  composition: Composition,
  config: Config,
  log: Log,
  undo: Stop[],
  demoTickets: number | undefined,
) => {
  const storage = await openStorage(config, log)
  undo.push(storage.close)
  const { clock, close: closeClock } = deskClock(config)
  undo.push(async () => closeClock())
  await migrate({ owner: storage.owner, log, clock })
  const { desk, close } = await composition.openDesk({ config, clock, log, app: storage.app })
  undo.push(close)
  await composition.foundFirst(desk)
  if (demoTickets !== undefined)
    await composition.prepareDemo(desk, demoTickets, (line) => process.stderr.write(`${line}\n`))
  undo.push(await composition.serve(desk))
  const { data, url, port, smtpPort, demo } = config
  keepFacts(data, {
    pid: process.pid,
    url,
    port,
    smtpPort,
    isDemo: demo,
    owner: storage.owner,
    app: storage.app,
  })
  undo.push(async () => dropFacts(data))
  return composition.welcome(desk)
}

const withPorts = async (config: Config): Promise<Config> => ({
  ...atPort(config, config.port === 0 ? await freePort() : config.port),
  smtpPort: config.smtpPort === 0 ? await freePort() : config.smtpPort,
})

const announce = ({ url, smtpPort }: Config, welcome: readonly Welcome[], asJson: boolean): void => {
  if (asJson) {
    const facts = Object.fromEntries(welcome.map(({ key, value }) => [key, value]))
    process.stdout.write(`${JSON.stringify({ url, smtpPort, ...facts })}\n`)
    return
  }
  const width = Math.max(0, ...welcome.map(({ title }) => title.length))
  const lines = welcome.map(({ title, value }) => `  ${title.padEnd(width)}  ${value}`)
  process.stdout.write(`\nHandrail is ready at ${url}\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}\n`)
}
