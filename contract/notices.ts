// Notices: what happened that concerns me, bundled, and by which ways I hear of it.
import { z } from 'zod'
import { noticeChannels, noticeKinds } from '../rules/notices/words.ts'
import { route } from './route.ts'
import { Empty, Id, PageQuery, page, Time } from './values.ts'

export const Notice = z.object({
  id: Id,
  kind: z.enum(noticeKinds),
  /** How many of the kind on this ticket since it was last read. */
  count: z.number().int(),
  ticket: z.object({ number: z.number().int(), subject: z.string() }).nullable(),
  /** Who did it last, and a few first words. */
  by: z.string(),
  preview: z.string(),
  messageId: Id.nullable(),
  firstAt: Time,
  lastAt: Time,
  isRead: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

const Cell = z.partialRecord(z.enum(noticeChannels), z.boolean())
export const NoticeSettings = z.object({
  /** kind → scope → way → on or off; what is left out is as the desk has it. */
  matrix: z.record(z.string(), z.record(z.string(), Cell)),
  digest: z.enum(['off', 'daily', 'weekly']),
  /** Local time of the digest, `08:00`. */
  digestAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  quiet: z.object({
    isOn: z.boolean(),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    weekends: z.boolean(),
  }),
  zone: z.string().max(60),
})
export type NoticeSettings = z.infer<typeof NoticeSettings>

const one = z.strictObject({ id: Id })

export const notices = {
  list: route({
    id: 'notices.list',
    method: 'GET',
    path: '/notices',
    access: 'team',
    summary: 'My notices, newest first',
    query: z.strictObject({ ...PageQuery, unread: z.enum(['yes']).optional() }),
    reply: page(Notice).extend({ unread: z.number().int() }),
  }),
  read: route({
    id: 'notices.read',
    method: 'POST',
    path: '/notices/read',
    access: 'team',
    summary: 'Mark notices read: these, those of a ticket, or all',
    body: z.strictObject({
      ids: z.array(Id).max(200).optional(),
      number: z.number().int().optional(),
      all: z.boolean().optional(),
    }),
    reply: z.object({ unread: z.number().int() }),
  }),
  settings: route({
    id: 'notices.settings',
    method: 'GET',
    path: '/notices/settings',
    access: 'team',
    summary: 'By which ways I hear of what',
    reply: NoticeSettings,
  }),
  setSettings: route({
    id: 'notices.setSettings',
    method: 'PUT',
    path: '/notices/settings',
    access: 'team',
    summary: 'Choose by which ways I hear of what',
    body: NoticeSettings.strict(),
    reply: NoticeSettings,
  }),
  pushKey: route({
    id: 'push.key',
    method: 'GET',
    path: '/push',
    access: 'team',
    summary: 'The public key a browser needs to subscribe (VAPID, RFC 8292), and my subscriptions',
    reply: z.object({
      publicKey: z.string(),
      subscriptions: z.array(
        z.object({ id: Id, userAgent: z.string(), createdAt: Time, lastError: z.string().nullable() }),
      ),
    }),
  }),
  subscribe: route({
    id: 'push.subscribe',
    method: 'POST',
    path: '/push',
    access: 'team',
    summary: 'Send web push to this browser (RFC 8030)',
    body: z.strictObject({
      endpoint: z.url().max(2000),
      keys: z.strictObject({ p256dh: z.string().max(200), auth: z.string().max(100) }),
    }),
    reply: z.object({ id: Id }),
    status: 201,
  }),
  unsubscribe: route({
    id: 'push.unsubscribe',
    method: 'DELETE',
    path: '/push/:id',
    access: 'team',
    summary: 'Send no more web push to that browser',
    params: one,
    reply: Empty,
    status: 204,
  }),
  tryPush: route({
    id: 'push.try',
    method: 'POST',
    path: '/push/:id/try',
    access: 'team',
    summary: 'Send one notice to that browser now',
    params: one,
    reply: z.object({ delivered: z.boolean(), error: z.string().nullable() }),
    limit: { max: 20, window: 60_000 },
  }),
}
