// Mails brought in from files: .eml, mbox, Maildir, or a zip of them.
import { z } from 'zod'
import { route } from '../route.ts'
import { Id, PageQuery, page, Time } from '../values.ts'

const one = z.strictObject({ id: Id })

export const MailImport = z.object({
  id: Id,
  name: z.string(),
  format: z.enum(['eml', 'mbox', 'maildir', 'zip']),
  mailbox: z.object({ id: Id, name: z.string() }),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** null: not counted yet. */
  total: z.number().int().nullable(),
  done: z.number().int(),
  opened: z.number().int(),
  joined: z.number().int(),
  duplicates: z.number().int(),
  /** At most 1,000, with the place in the file and the reason. */
  skipped: z.array(z.object({ name: z.string(), because: z.string() })),
  error: z.string().nullable(),
  startedAt: Time,
  finishedAt: Time.nullable(),
})
export type MailImport = z.infer<typeof MailImport>

export const imports = {
  imports: route({
    id: 'imports.list',
    method: 'GET',
    path: '/mail-imports',
    access: 'mailbox.write',
    summary: 'Imports of mail, newest first',
    query: z.strictObject(PageQuery),
    reply: page(MailImport),
  }),
  readImport: route({
    id: 'imports.get',
    method: 'GET',
    path: '/mail-imports/:id',
    access: 'mailbox.write',
    summary: 'How far an import is',
    params: one,
    reply: MailImport,
  }),
  startImport: route({
    id: 'imports.start',
    method: 'POST',
    path: '/mail-imports',
    access: 'mailbox.write',
    summary: 'Import mails from uploaded files (.eml, mbox, zip of a Maildir); nobody is told by mail',
    body: z.strictObject({ mailboxId: Id }),
    files: 'archives',
    reply: MailImport,
    status: 202,
  }),
  cancelImport: route({
    id: 'imports.cancel',
    method: 'POST',
    path: '/mail-imports/:id/cancel',
    access: 'mailbox.write',
    summary: 'Stop an import; what is in stays in',
    params: one,
    reply: MailImport,
  }),
  resumeImport: route({
    id: 'imports.resume',
    method: 'POST',
    path: '/mail-imports/:id/resume',
    access: 'mailbox.write',
    summary: 'Go on with a cancelled or failed import',
    params: one,
    reply: MailImport,
  }),
}
