// Identity: who somebody is and how they prove it. Sessions, passwords, second factors, passkeys, links, API tokens.
import type { Module } from '../../platform/module.ts'
import { addTokenCommands } from './commands/token.ts'
import { addUserCommands } from './commands/user.ts'
import { endRights } from './ended-rights.ts'
import { foundOwner } from './first-owner.ts'
import { routes } from './routes.ts'
import { scheduleSweep, sweep } from './sweep.ts'

export const identity: Module = {
  name: 'identity',
  needs: ['brands', 'people'],
  routes,
  reactions: [endRights],
  jobs: [sweep],
  foundWorkspace: async (desk, tx, workspaceId) => {
    await foundOwner(desk, tx, workspaceId)
    await scheduleSweep(tx, workspaceId, desk.clock.now())
  },
  commands: (cli, open) => {
    addTokenCommands(cli, open)
    addUserCommands(cli, open)
  },
}
