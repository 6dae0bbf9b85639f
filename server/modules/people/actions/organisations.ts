// Organisations: list, add, change. A domain belongs to one organisation; its requesters follow it.
import type { Organisation } from '../../../../contract/people.ts'
import type { Actor } from '../../../../rules/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { pageOf, readCursor } from '../cursor.ts'
import { cleanName } from '../names.ts'
import { showOrganisation } from '../show.ts'
import * as store from '../store/organisations.ts'

export const listOrganisations = (
  desk: Desk,
  workspaceId: string,
  { limit, cursor, q }: { limit: number; cursor?: string | undefined; q?: string | undefined },
): Promise<{ items: Organisation[]; next: string | null } | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const after = readCursor(cursor)
    if (isRefusal(after)) return after
    const { rows, next } = pageOf(await store.searchOrganisations(tx, { q, after, limit: limit + 1 }), limit)
    return { items: rows.map(showOrganisation), next }
  })

export const addOrganisation = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  input: { name: string; domains: readonly string[] },
): Promise<Organisation> =>
  commitIn(desk, workspaceId, async (tx) => {
    const domains = [...new Set(input.domains)]
    await needFreeDomains(tx, domains, null)
    const now = desk.clock.now()
    const id = newId()
    const name = cleanName(input.name) || input.name
    const row = await store.insertOrganisation(tx, {
      workspace_id: workspaceId,
      id,
      name,
      domains,
      created_at: iso(now),
    })
    const joined = await store.adoptRequesters(tx, workspaceId, id, domains)
    await writeEvents(tx, workspaceId, now, [
      { subjectType: 'organisation', subjectId: id, type: 'organisation.created', actor, data: { joined } },
    ])
    return showOrganisation(row)
  })

export const changeOrganisation = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  id: string,
  input: { name?: string | undefined; domains?: readonly string[] | undefined },
): Promise<Organisation> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await store.lockOrganisation(tx, id)
    if (!before) throw new Refused(refuse('not_found', 'There is no such organisation.'))
    if (before.merged_into)
      throw new Refused(refuse('not_possible', 'This organisation was merged into another; undo that first.'))
    const name = cleanName(input.name ?? '') || before.name
    const domains = input.domains ? [...new Set(input.domains)] : before.domains
    const fresh = domains.filter((domain) => !before.domains.includes(domain))
    const gone = before.domains.filter((domain) => !domains.includes(domain))
    if (name === before.name && fresh.length === 0 && gone.length === 0) return showOrganisation(before)
    await needFreeDomains(tx, fresh, id)
    const after = await store.updateOrganisation(tx, workspaceId, id, { name, domains })
    const joined = await store.adoptRequesters(tx, workspaceId, id, fresh)
    const data = { renamed: name !== before.name, domainsChanged: fresh.length + gone.length > 0, joined }
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'organisation', subjectId: id, type: 'organisation.changed', actor, data },
    ])
    return showOrganisation(after)
  })

const needFreeDomains = async (tx: Tx, domains: readonly string[], but: string | null): Promise<void> => {
  const other = await store.loadOrganisationWithAny(tx, domains, but)
  if (other)
    throw new Refused(
      refuse('already_exists', `${other.name} has one of these domains already.`, { data: { id: other.id } }),
    )
}
