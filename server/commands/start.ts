// `handrail start` and `handrail demo`: serve until the first signal.
import { type Command, InvalidArgumentError } from 'commander'
import { type Config, type Env, loadConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import type { Composition, Welcome } from './composition.ts'
import { giveBackMemory } from './give-back.ts'
import { runDesk, type ServeOptions } from './serve.ts'
import { untilAskedToStop } from './signals.ts'

export const addStart = (cli: Command, composition: Composition): void => {
  cli
    .command('start')
    .description('serve the desk; everything it needs is started with it and stopped with it')
    .action((_options, command: Command) => serve(composition, process.env, command, {}))
  cli
    .command('demo')
    .description('serve a desk with invented people and tickets, in a data folder of its own')
    .option('--tickets <number>', 'how many tickets to invent', wholeNumber, 2000)
    .action(({ tickets }: { tickets: number }, command: Command) =>
      serve(
        composition,
        {
          HANDRAIL_MAIL_DOMAIN: 'meridian.example',
          HANDRAIL_PRIVATE_HOSTS: 'yes',
          ...process.env,
          HANDRAIL_DEMO: 'yes',
        },
        command,
        {
          prepare: (desk) =>
            composition.prepareDemo(desk, tickets, (line) => process.stderr.write(`${line}\n`)),
        },
      ),
    )
}

const wholeNumber = (text: string): number => {
  const number = Number(text.replaceAll('_', ''))
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw new InvalidArgumentError('Expected a whole number.')
}

const serve = async (
  composition: Composition,
  env: Env,
  command: Command,
  options: ServeOptions,
): Promise<void> => {
  const asked = untilAskedToStop()
  try {
    const config = loadConfig(env)
    const log = openLog(config)
    for (const warning of config.warnings) log.warn(warning)
    const serving = await runDesk(composition, config, { ...options, log })
    const welcome = await composition.welcome(serving.desk).catch(async (error: unknown) => {
      await serving.stop()
      throw error
    })
    giveBackMemory()
    announce(serving.config, welcome, command.optsWithGlobals<{ json?: boolean }>().json === true)
    await asked.signal
    log.info('stopping')
    asked.deadline()
    await serving.stop()
  } finally {
    asked.close()
  }
}

const announce = ({ url, smtpPort }: Config, welcome: readonly Welcome[], asJson: boolean): void => {
  if (asJson) {
    const facts = Object.fromEntries(welcome.map(({ key, value }) => [key, value]))
    process.stdout.write(`${JSON.stringify({ url, smtpPort, ...facts })}\n`)
    return
  }
  const width = Math.max(0, ...welcome.map(({ title }) => title.length))
  const lines = welcome.map(({ title, value }) => `  ${title.padEnd(width)}  ${value}\n`)
  process.stdout.write(`\nHandrail is ready at ${url}\n${lines.join('')}\n`)
}
