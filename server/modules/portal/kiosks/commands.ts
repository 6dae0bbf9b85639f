// `handrail kiosk`: devices at a counter, from the command line.
import type { Command } from 'commander'
import type { Kiosk } from '../../../../contract/kiosks.ts'
import { system } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { newId } from '../../../platform/ids.ts'
import type { OpenDesk } from '../../../platform/module.ts'
import { Refused } from '../../../platform/refused.ts'
import { addKiosk, type By, changeKiosk, listKiosks, removeKiosk, renewKiosk } from './actions.ts'

export const kioskCommands = (cli: Command, open: OpenDesk): void => {
  const kiosk = cli.command('kiosk').description('devices at a counter on which anybody may report something')
  const run =
    (work: (by: By, ...args: string[]) => Promise<readonly Kiosk[]>) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.at(-1) as Command
      const { desk, workspaceId, close } = await open()
      try {
        const shown = await work({ desk, workspaceId, actor: system('command line') }, ...command.args)
        const isJson = command.optsWithGlobals<{ json?: boolean }>().json === true
        process.stdout.write(isJson ? `${JSON.stringify(shown)}\n` : shown.map(line).join(''))
      } finally {
        await close()
      }
    }
  kiosk.command('list').description('every kiosk with its address').action(run(listKiosks))
  kiosk
    .command('add')
    .description('add one and print its address, which is opened on the device')
    .argument('<name>', 'where it stands')
    .action(run(async (by, name = '') => [await addKiosk(by, newId(), { name: named(name), formIds: [] })]))
  kiosk
    .command('rename')
    .description('say where it stands now')
    .argument('<kiosk>', 'its name or id')
    .argument('<name>')
    .action(
      run(async (by, which = '', name = '') => [
        await changeKiosk(by, (await find(by, which)).id, { name: named(name) }, null),
      ]),
    )
  kiosk
    .command('renew')
    .description('give it a new address; the old one opens nothing any more')
    .argument('<kiosk>', 'its name or id')
    .action(run(async (by, which = '') => [await renewKiosk(by, (await find(by, which)).id)]))
  kiosk
    .command('remove')
    .description('remove it; its address opens nothing any more')
    .argument('<kiosk>', 'its name or id')
    .action(
      run(async (by, which = '') => {
        await removeKiosk(by, (await find(by, which)).id)
        return []
      }),
    )
}

const line = ({ name, address, waiting }: Kiosk): string =>
  `${name}${waiting > 0 ? ` (${waiting} waiting)` : ''}\n  ${address}\n`

const find = async (by: By, which: string): Promise<Kiosk> => {
  const all = (await listKiosks(by)).filter(({ id, name }) => id === which || name === which)
  const [one] = all
  if (!one) throw new Refused(refuse('not_found', `There is no kiosk "${which}".`))
  if (all.length > 1)
    throw new Refused(refuse('invalid', `${all.length} kiosks are called "${which}". Give its id.`))
  return one
}

const named = (name: string): string => {
  const clean = name.trim()
  if (clean === '' || clean.length > 120)
    throw new Refused(refuse('invalid', 'A kiosk needs a name of at most 120 letters.'))
  return clean
}
