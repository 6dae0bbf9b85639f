// Public keys and certificates against which signed mails are checked.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'

export const MailKey = z.object({
  id: Id,
  kind: z.enum(['pgp', 'smime']),
  address: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  expiresAt: Time.nullable(),
  addedAt: Time,
})
export type MailKey = z.infer<typeof MailKey>

export const keys = {
  mailKeys: route({
    id: 'mailKeys.list',
    method: 'GET',
    path: '/mail-keys',
    access: 'mailbox.read',
    summary: 'Keys and certificates of people who sign their mails',
    reply: z.object({ items: z.array(MailKey) }),
  }),
  addMailKey: route({
    id: 'mailKeys.add',
    method: 'POST',
    path: '/mail-keys',
    access: 'mailbox.write',
    summary: 'Add an OpenPGP public key (armoured) or an S/MIME certificate (PEM)',
    body: z.strictObject({ data: z.string().trim().min(1, 'must not be empty').max(100_000) }),
    reply: MailKey,
    status: 201,
  }),
  removeMailKey: route({
    id: 'mailKeys.remove',
    method: 'DELETE',
    path: '/mail-keys/:id',
    access: 'mailbox.write',
    summary: 'Trust this key no longer',
    params: z.strictObject({ id: Id }),
    reply: Empty,
    status: 204,
  }),
}
