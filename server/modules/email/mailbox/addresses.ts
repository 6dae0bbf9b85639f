// The addresses of a mailbox in the directory of routes: each belongs to one mailbox of one workspace.
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { setRoutes } from '../store/routes.ts'

export const aliasesOf = (address: string, aliases: readonly string[] = []): string[] =>
  [...new Set(aliases)].filter((a) => a !== address)

/** An address somebody else receives is refused without saying who. Throws Refused. */
export const claimAddresses = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  addresses: readonly string[],
): Promise<void> => {
  const tagged = addresses.find((a) => a.includes('+'))
  if (tagged)
    throw new Refused(
      refuse('invalid', `${tagged} has a plus sign, which is kept for answers.`, {
        faults: [{ field: 'body.address', message: 'must not contain +' }],
      }),
    )
  const taken = await setRoutes(tx, workspaceId, id, addresses)
  if (taken !== null)
    throw new Refused(
      refuse('already_exists', `${taken} is in use already.`, {
        faults: [{ field: 'body.address', message: `${taken} is in use already` }],
      }),
    )
}
