// Makes both workspaces with their people, teams, organisations and mailboxes in an empty, migrated database.
import { isTeamRole } from '../../rules/access/roles.ts'
import { system } from '../../rules/actor.ts'
import { iso } from '../../server/platform/clock.ts'
import type { Database, Tx } from '../../server/platform/database.ts'
import type { NewEvent } from '../../server/platform/events/event.ts'
import { writeEvents } from '../../server/platform/events/write.ts'
import { everybody, mailboxes, organisations, teams, workspaces } from './people.ts'

export const foundCast = async (
  db: Database,
  now: Temporal.Instant = Temporal.Now.instant(),
): Promise<void> => {
  const at = iso(now)
  for (const { id, slug, name, host } of workspaces) {
    await db.directory.insertInto('workspace').values({ id, slug, name, host, created_at: at }).execute()
    await db.inWorkspace(id, (tx) => furnish(tx, id, now))
  }
  for (const { id, address, workspaceId } of Object.values(mailboxes))
    await db.directory
      .insertInto('mail_route')
      .values({ address, workspace_id: workspaceId, mailbox_id: id })
      .execute()
}

const furnish = async (tx: Tx, workspaceId: string, now: Temporal.Instant): Promise<void> => {
  const at = iso(now)
  const ours = <T extends { workspaceId: string }>(all: readonly T[]): T[] =>
    all.filter((x) => x.workspaceId === workspaceId)
  const own = { workspace_id: workspaceId, created_at: at }
  await tx.insertInto('ticket_counter').values({ workspace_id: workspaceId, last: 0 }).execute()
  for (const { id, name, domain } of ours(Object.values(organisations)))
    await tx
      .insertInto('organisation')
      .values({ ...own, id, name, domains: [domain] })
      .execute()
  for (const { id, name } of ours(Object.values(teams)))
    await tx
      .insertInto('team')
      .values({ ...own, id, name })
      .execute()
  for (const { id, name, address } of ours(Object.values(mailboxes)))
    await tx
      .insertInto('mailbox')
      .values({ ...own, id, name, address, aliases: [] })
      .execute()
  for (const { id, email, name, role, organisationId, teamIds } of ours(everybody)) {
    await tx
      .insertInto('person')
      .values({ ...own, id, email, name, role, organisation_id: organisationId })
      .execute()
    for (const teamId of teamIds)
      await tx
        .insertInto('team_member')
        .values({ workspace_id: workspaceId, team_id: teamId, person_id: id })
        .execute()
    if (isTeamRole(role))
      await tx.insertInto('credential').values({ workspace_id: workspaceId, person_id: id }).execute()
  }
  await writeEvents(tx, workspaceId, now, beginnings(ours(everybody)))
}

const beginnings = (people: readonly (typeof everybody)[number][]): NewEvent[] =>
  people.map(({ id, role, organisationId }) => ({
    subjectType: 'person',
    subjectId: id,
    type: 'person.created',
    actor: system('founding'),
    data: { role, state: 'active', organisationId },
  }))
