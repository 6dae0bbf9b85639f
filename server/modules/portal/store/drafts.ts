// Requests begun and not sent: one a form and person, or a form and the secret in a stranger's cookie.
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { DraftFile } from '../../../platform/tables/requests.ts'

export type Keeper = { personId: string } | { keyHash: Buffer }

export interface Draft {
  form: string
  fields: Record<string, string>
  files: DraftFile[]
  changed_at: string
}

/** Days a draft is kept after its last change. */
const known = Temporal.Duration.from({ hours: 30 * 24 })
const stranger = Temporal.Duration.from({ hours: 7 * 24 })

const of = (tx: Tx, workspaceId: string, keeper: Keeper) => {
  const rows = tx.selectFrom('portal_draft').where('workspace_id', '=', workspaceId)
  return 'personId' in keeper
    ? rows.where('person_id', '=', keeper.personId)
    : rows.where('key_hash', '=', keeper.keyHash)
}

export const loadDraft = async (
  tx: Tx,
  workspaceId: string,
  keeper: Keeper,
  form: string,
  now: Temporal.Instant,
): Promise<Draft | null> =>
  (await of(tx, workspaceId, keeper)
    .select(['form', 'fields', 'files', 'changed_at'])
    .where('form', '=', form)
    .where('expires_at', '>', iso(now))
    .executeTakeFirst()) ?? null

/** The newest first. */
export const loadDrafts = (
  tx: Tx,
  workspaceId: string,
  keeper: Keeper,
  now: Temporal.Instant,
): Promise<Draft[]> =>
  of(tx, workspaceId, keeper)
    .select(['form', 'fields', 'files', 'changed_at'])
    .where('expires_at', '>', iso(now))
    .orderBy('changed_at', 'desc')
    .execute()

/** Without `files` those kept before stay. Drafts whose days are over go with it. */
export const keepDraft = async (
  tx: Tx,
  workspaceId: string,
  keeper: Keeper,
  draft: { form: string; fields: Record<string, string>; files?: readonly DraftFile[] },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .deleteFrom('portal_draft')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', iso(now))
    .execute()
  const isKnown = 'personId' in keeper
  const kept = {
    fields: JSON.stringify(draft.fields),
    changed_at: iso(now),
    expires_at: iso(now.add(isKnown ? known : stranger)),
    ...(draft.files ? { files: JSON.stringify(draft.files) } : {}),
  }
  const insert = tx.insertInto('portal_draft').values({
    workspace_id: workspaceId,
    id: newId(),
    person_id: isKnown ? keeper.personId : null,
    key_hash: isKnown ? null : keeper.keyHash,
    form: draft.form,
    files: '[]',
    ...kept,
  })
  await (isKnown
    ? insert.onConflict((c) =>
        c.columns(['workspace_id', 'person_id', 'form']).where('person_id', 'is not', null).doUpdateSet(kept),
      )
    : insert.onConflict((c) =>
        c.columns(['workspace_id', 'key_hash', 'form']).where('key_hash', 'is not', null).doUpdateSet(kept),
      )
  ).execute()
}

export const dropDraft = async (tx: Tx, workspaceId: string, keeper: Keeper, form: string): Promise<void> => {
  const rows = tx.deleteFrom('portal_draft').where('workspace_id', '=', workspaceId).where('form', '=', form)
  await ('personId' in keeper
    ? rows.where('person_id', '=', keeper.personId)
    : rows.where('key_hash', '=', keeper.keyHash)
  ).execute()
}
