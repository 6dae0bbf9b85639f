// The SQL of templates.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { MailLanguage } from '../template/own.ts'

export type TemplateRow = Selectable<Tables['mail_template']>

export interface TemplateKey {
  kind: string
  mailboxId: string | null
  language: 'en' | 'de'
}

/** The mailbox's own words, else those of the workspace for all mailboxes. */
export const loadTemplate = async (
  tx: Tx,
  workspaceId: string,
  key: { kind: string; mailboxId: string | null; language: MailLanguage },
): Promise<TemplateRow | null> => {
  if (key.language === 'ar') return null
  const rows = await tx
    .selectFrom('mail_template')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', key.kind)
    .where('language', '=', key.language)
    .where((e) =>
      e.or([e('mailbox_id', 'is', null), ...(key.mailboxId ? [e('mailbox_id', '=', key.mailboxId)] : [])]),
    )
    .execute()
  return rows.find((r) => r.mailbox_id !== null) ?? rows[0] ?? null
}

export const loadTemplates = (tx: Tx, workspaceId: string): Promise<TemplateRow[]> =>
  tx
    .selectFrom('mail_template')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('kind')
    .orderBy('language')
    .orderBy('id')
    .execute()

export const saveTemplate = (
  tx: Tx,
  workspaceId: string,
  key: TemplateKey,
  words: { subject: string; body: string },
  by: { personId: string; now: Temporal.Instant },
): Promise<TemplateRow> => {
  const values = { ...words, changed_by: by.personId, changed_at: iso(by.now) }
  return tx
    .insertInto('mail_template')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      kind: key.kind,
      mailbox_id: key.mailboxId,
      language: key.language,
      ...values,
    })
    .onConflict((c) => c.columns(['workspace_id', 'kind', 'mailbox_id', 'language']).doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Its id; null: there was none. */
export const removeTemplate = async (
  tx: Tx,
  workspaceId: string,
  key: TemplateKey,
): Promise<string | null> => {
  const gone = await tx
    .deleteFrom('mail_template')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', key.kind)
    .where('language', '=', key.language)
    .where('mailbox_id', key.mailboxId === null ? 'is' : '=', key.mailboxId)
    .returning('id')
    .executeTakeFirst()
  return gone?.id ?? null
}
