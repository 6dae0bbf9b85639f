// Drafts, one a ticket, person and kind. A dropped draft keeps its version, so that a late save cannot bring it back.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

export interface DraftKey {
  workspaceId: string
  ticketId: string
  personId: string
  kind: 'reply' | 'note'
}

const only = (tx: Tx, key: DraftKey) =>
  tx
    .selectFrom('draft')
    .selectAll()
    .where('workspace_id', '=', key.workspaceId)
    .where('ticket_id', '=', key.ticketId)
    .where('person_id', '=', key.personId)
    .where('kind', '=', key.kind)

export const loadDrafts = (tx: Tx, key: Omit<DraftKey, 'kind'>) =>
  tx
    .selectFrom('draft')
    .select(['kind', 'html', 'text', 'version', 'dropped', 'updated_at'])
    .where('workspace_id', '=', key.workspaceId)
    .where('ticket_id', '=', key.ticketId)
    .where('person_id', '=', key.personId)
    .execute()

/** Returns the new version, or the kept one as `stale` when `base` is not what is kept. */
export const saveDraft = async (
  tx: Tx,
  key: DraftKey,
  draft: { html: string; text: string; base: number },
  now: Temporal.Instant,
): Promise<{ version: number } | { stale: number }> => {
  const kept = await only(tx, key).forUpdate().executeTakeFirst()
  if ((kept?.version ?? 0) !== draft.base) return { stale: kept?.version ?? 0 }
  const version = (kept?.version ?? 0) + 1
  const values = { html: draft.html, text: draft.text, version, dropped: false, updated_at: iso(now) }
  const written = await tx
    .insertInto('draft')
    .values({
      workspace_id: key.workspaceId,
      ticket_id: key.ticketId,
      person_id: key.personId,
      kind: key.kind,
      ...values,
    })
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'ticket_id', 'person_id', 'kind'])
        .doUpdateSet(values)
        .where('draft.version', '=', version - 1),
    )
    .returning('version')
    .executeTakeFirst()
  return written ? { version } : { stale: version }
}

/** Leaves a marker with a higher version even where nothing was kept: a save under way may still arrive. */
export const dropDraft = async (tx: Tx, key: DraftKey, now: Temporal.Instant): Promise<void> => {
  const gone = { html: '', text: '', dropped: true, updated_at: iso(now) }
  await tx
    .insertInto('draft')
    .values({
      workspace_id: key.workspaceId,
      ticket_id: key.ticketId,
      person_id: key.personId,
      kind: key.kind,
      version: 1,
      ...gone,
    })
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'ticket_id', 'person_id', 'kind'])
        .doUpdateSet({ ...gone, version: sql<number>`draft.version + 1` }),
    )
    .execute()
}
