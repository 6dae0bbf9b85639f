// `handrail clock`: shows or moves the time of a demo desk; a running one follows within a second.
import type { Command } from 'commander'
import { iso, systemClock } from '../platform/clock.ts'
import { loadConfig } from '../platform/config.ts'
import { keepOffset, readOffset, readShift } from '../platform/offset.ts'
import { CommandRefused, exit } from './exit.ts'
import { print } from './print.ts'

export const addClock = (cli: Command): void => {
  cli
    .command('clock')
    .description('show or move the time of the demo desk')
    .argument('[shift]', 'such as +3h, -30m, +1d12h; `reset` goes back to the real time')
    .allowUnknownOption()
    .action((shift: string | undefined, _options, command: Command) => {
      const { data } = loadConfig({ ...process.env, HANDRAIL_DEMO: 'yes' })
      const offset = readOffset(data)
      if (offset === undefined)
        throw new CommandRefused(
          `${data} holds no demo, and only a demo's time can be moved.\nMend it: run \`npm run demo\` once.`,
        )
      const moved = shift === undefined ? offset : move(offset, shift)
      keepOffset(data, moved)
      const now = iso(systemClock(() => moved).now())
      print(command, { now, offset: moved.toString() }, [
        moved.blank
          ? `The demo's time is the real time: ${now}`
          : `The demo's time is ${now} (${moved.toLocaleString('en')})`,
      ])
    })
}

const move = (offset: Temporal.Duration, shift: string): Temporal.Duration => {
  if (shift === 'reset') return new Temporal.Duration()
  const by = readShift(shift)
  if (by === undefined)
    throw new CommandRefused(
      `Found ${shift}, expected a shift such as +3h, -30m or +1d12h, or \`reset\`.`,
      exit.usage,
    )
  return offset.add(by)
}
