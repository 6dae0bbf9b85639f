// The words of outgoing mails: the desk's own, and those a workspace put in their place.
import { z } from 'zod'
import { route } from '../route.ts'
import { Email, Empty, Id, Time } from '../values.ts'

export const templateKinds = [
  'reply',
  'aside',
  'acknowledgement',
  'reminder',
  'approval',
  'information',
  'news',
  'invitation',
  'sign-in-link',
  'password-reset',
  'notice',
  'update',
  'survey',
  'course',
] as const
const Language = z.enum(['en', 'de'])

export const MailTemplate = z.object({
  kind: z.enum(templateKinds),
  /** null: for every mailbox without words of its own. */
  mailboxId: Id.nullable(),
  language: Language,
  /** LiquidJS. */
  subject: z.string(),
  body: z.string(),
  /** Whether it differs from the desk's own words. */
  isOwn: z.boolean(),
  changedAt: Time.nullable(),
})
export type MailTemplate = z.infer<typeof MailTemplate>

const which = {
  kind: z.enum(templateKinds),
  mailboxId: Id.nullable().default(null),
  language: Language,
}
const words = {
  subject: z.string().trim().min(1, 'must not be empty').max(300),
  body: z.string().trim().min(1, 'must not be empty').max(20_000),
}

export const templates = {
  templates: route({
    id: 'templates.list',
    method: 'GET',
    path: '/mail-templates',
    access: 'mailbox.read',
    summary: 'Words of outgoing mails in every language, with the placeholders each may use',
    reply: z.object({
      items: z.array(MailTemplate),
      placeholders: z.record(
        z.enum(templateKinds),
        z.array(z.object({ name: z.string(), about: z.string() })),
      ),
    }),
  }),
  saveTemplate: route({
    id: 'templates.save',
    method: 'PUT',
    path: '/mail-templates',
    access: 'mailbox.write',
    summary: 'Put own words in place of the desk’s',
    body: z.strictObject({ ...which, ...words }),
    reply: MailTemplate,
  }),
  dropTemplate: route({
    id: 'templates.drop',
    method: 'POST',
    path: '/mail-templates/reset',
    access: 'mailbox.write',
    summary: 'Go back to the desk’s own words',
    body: z.strictObject(which),
    reply: Empty,
    status: 204,
  }),
  previewTemplate: route({
    id: 'templates.preview',
    method: 'POST',
    path: '/mail-templates/preview',
    access: 'mailbox.read',
    summary: 'What a mail of these words looks like, with example data',
    body: z.strictObject({ ...which, ...words }),
    reply: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
  }),
  testTemplate: route({
    id: 'templates.test',
    method: 'POST',
    path: '/mail-templates/test',
    access: 'mailbox.write',
    summary: 'Really send a mail of these words, with example data',
    body: z.strictObject({ ...which, ...words, to: Email }),
    reply: z.object({ ok: z.boolean(), message: z.string() }),
    limit: { max: 20, window: 60_000 },
  }),
}
