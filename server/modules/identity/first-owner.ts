// The workspace's first owner: named by a setting, or by whoever opens the link that the first start prints.
import { system } from '../../../rules/actor.ts'
import { addressOf } from '../../platform/address.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { createPerson, loadOwners, nameFromAddress, type PersonRow } from '../people/index.ts'
import * as lifetimes from './lifetimes.ts'
import { makeLink } from './links.ts'
import { deleteLinksOf } from './store/links.ts'

/** With an address the owner is active at once; without, invited under a stand-in address they replace themselves. */
export const foundOwner = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  email: string | undefined = desk.config.ownerEmail,
): Promise<PersonRow> => {
  const owner = await createPerson(tx, workspaceId, desk.clock.now(), system('foundation'), {
    email: email?.toLowerCase() ?? `owner@${desk.config.mailDomain}`,
    name: email === undefined ? 'Owner' : nameFromAddress(email),
    role: 'owner',
    state: email === undefined ? 'invited' : 'active',
  })
  if (!owner) throw new Error('a new workspace has nobody in it yet')
  return owner
}

/**
 * The whole address of a one-time link for the first owner, or null once an owner has been here. Each call makes
 * a fresh link and withdraws the one before.
 */
export const firstSignInLink = async (desk: Desk, workspaceId: string): Promise<string | null> => {
  const base = await addressOf(desk, desk.db.directory, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const owners = (await loadOwners(tx)).filter((owner) => owner.state !== 'disabled')
    const [owner] = owners
    if (!owner || owners.some((one) => one.last_seen_at !== null)) return null
    await deleteLinksOf(tx, workspaceId, owner.id, { purposes: ['invitation'] })
    const data = { first: true, choosesEmail: owner.state === 'invited' }
    const token = await makeLink(desk, tx, workspaceId, {
      personId: owner.id,
      purpose: 'invitation',
      hours: lifetimes.link.invitation,
      data,
    })
    return `${base}/desk/link/${token}`
  })
}
