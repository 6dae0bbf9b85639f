// Reading, keeping and taking back the words of outgoing mails.
import { type MailTemplate, templateKinds } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { loadMailbox } from '../store/mailboxes.ts'
import {
  loadTemplates,
  removeTemplate,
  saveTemplate,
  type TemplateKey,
  type TemplateRow,
} from '../store/templates.ts'
import { judgeTemplate } from './judge.ts'
import { ownWords, type TemplateWords } from './own.ts'
import { kinds } from './placeholders.ts'

type Kind = MailTemplate['kind']
export interface Key extends TemplateKey {
  kind: Kind
}

const languages = ['en', 'de'] as const

/** The words for every mailbox in every kind and language, then those of single mailboxes. */
export const listTemplates = async (tx: Tx, workspaceId: string) => {
  const rows = await loadTemplates(tx, workspaceId)
  const everywhere = templateKinds.flatMap((kind) =>
    languages.map((language) => {
      const row = rows.find((r) => r.kind === kind && r.language === language && r.mailbox_id === null)
      return row ? show(row) : own({ kind, language, mailboxId: null })
    }),
  )
  return {
    items: [...everywhere, ...rows.filter((r) => r.mailbox_id !== null).map(show)],
    placeholders: Object.fromEntries(
      templateKinds.map((kind) => [
        kind,
        Object.entries(kinds[kind].placeholders).map(([name, about]) => ({ name, about })),
      ]),
    ) as Record<Kind, { name: string; about: string }[]>,
  }
}

export const keepTemplate = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  key: Key,
  words: TemplateWords,
): Promise<MailTemplate | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const fault = (await whereFault(tx, workspaceId, key)) ?? wordsFault(key, words)
    if (fault) return fault
    const now = desk.clock.now()
    const row = await saveTemplate(tx, workspaceId, key, words, { personId: actor.id, now })
    await tell(desk, tx, workspaceId, actor, row.id, 'mail_template.changed', key)
    return show(row)
  })

export const dropTemplate = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  key: Key,
): Promise<null | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const fault = await whereFault(tx, workspaceId, key)
    if (fault) return fault
    const gone = await removeTemplate(tx, workspaceId, key)
    if (gone) await tell(desk, tx, workspaceId, actor, gone, 'mail_template.reset', key)
    return null
  })

export const wordsFault = (key: Pick<Key, 'kind'>, words: TemplateWords): Refusal | null => {
  const faults = judgeTemplate(key.kind, words)
  return faults.length > 0 ? refuse('invalid', 'These words cannot be used.', { faults }) : null
}

/** The mailbox must be one of this workspace. */
export const whereFault = async (
  tx: Tx,
  workspaceId: string,
  key: Pick<Key, 'mailboxId'>,
): Promise<Refusal | null> =>
  key.mailboxId === null || (await loadMailbox(tx, workspaceId, key.mailboxId)) ? null : noMailbox

const noMailbox = refuse('invalid', 'There is no such mailbox.', {
  faults: [{ field: 'body.mailboxId', message: 'names no mailbox of this workspace' }],
})

const show = (row: TemplateRow): MailTemplate => ({
  kind: row.kind as Kind,
  mailboxId: row.mailbox_id,
  language: row.language === 'de' ? 'de' : 'en',
  subject: row.subject,
  body: row.body,
  isOwn: true,
  changedAt: row.changed_at,
})

const own = (key: Key): MailTemplate => ({
  ...key,
  ...ownWords(key.kind, key.language),
  isOwn: false,
  changedAt: null,
})

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
  key: Key,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'mail_template', subjectId: id, type, actor, data: { ...key } },
  ])
