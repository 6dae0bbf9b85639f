// What belongs to a brand: organisations and mailboxes, each to one brand at most.
import type { Brand } from '../../../../contract/brands.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { mailboxesOf, organisationsOf, setMailboxes, setOrganisations } from '../store/belonging.ts'
import { setHosts, takenHosts } from '../store/brands.ts'
import { type By, refused } from './write.ts'

type Belonging = Partial<{ [K in 'hosts' | 'organisationIds' | 'mailboxIds']: Brand[K] | undefined }>

export const setBelonging = async (
  tx: Tx,
  { workspaceId }: By,
  brandId: string,
  { hosts, organisationIds, mailboxIds }: Belonging,
): Promise<void> => {
  if (hosts) {
    const [taken] = await takenHosts(tx, brandId, hosts)
    if (taken !== undefined)
      throw refused('invalid', `${taken} already belongs to something else`, 'body.hosts')
    await setHosts(tx, workspaceId, brandId, hosts)
  }
  if (organisationIds) {
    const known = await tx
      .selectFrom('organisation')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', anyOf(organisationIds, 'uuid'))
      .execute()
    needEach('organisationIds', organisationIds, known, brandId, await organisationsOf(tx, workspaceId))
    await setOrganisations(tx, workspaceId, brandId, [...new Set(organisationIds)])
  }
  if (mailboxIds) {
    const known = await tx
      .selectFrom('mailbox')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('removed_at', 'is', null)
      .where('id', '=', anyOf(mailboxIds, 'uuid'))
      .execute()
    needEach('mailboxIds', mailboxIds, known, brandId, await mailboxesOf(tx, workspaceId))
    await setMailboxes(tx, workspaceId, brandId, [...new Set(mailboxIds)])
  }
}

/** Each is there, and no other brand has it. */
const needEach = (
  field: string,
  ids: readonly string[],
  known: readonly { id: string }[],
  brandId: string,
  lists: ReadonlyMap<string, readonly string[]>,
): void => {
  const there = new Set(known.map(({ id }) => id))
  const others = new Set([...lists].flatMap(([brand, list]) => (brand === brandId ? [] : list)))
  for (const [at, id] of ids.entries()) {
    if (!there.has(id)) throw refused('invalid', 'names nothing in this workspace', `body.${field}.${at}`)
    if (others.has(id)) throw refused('invalid', 'belongs to another brand already', `body.${field}.${at}`)
  }
}
