// The routes of notices and web push, and of reading a ticket, which reads its notices too.
import { contract } from '../../../contract/index.ts'
import { isRefusal, refuse } from '../../../rules/refusal.ts'
import type { Call } from '../../platform/http/implement.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { markReadIn, readCursor, writeCursor } from '../tickets/index.ts'
import { hintNotices } from './live.ts'
import { showPush, subscribe, tryPush, unsubscribe } from './push/subscribe.ts'
import { setSettings, showSettings } from './settings.ts'
import { showNotice } from './show.ts'
import { countUnread, loadShown, markRead, type Which } from './store/notices.ts'

const { notices, tickets } = contract

const read = async ({ desk, workspaceId, actor, now }: Call, which: readonly Which[]) => {
  const who = { workspaceId, personId: actor.id }
  const reply = await desk.db.inWorkspace(workspaceId, async (tx) => {
    let changed = 0
    for (const one of which) changed += await markRead(tx, who, one, now)
    return { changed, unread: await countUnread(tx, workspaceId, actor.id) }
  })
  if (reply.changed > 0) hintNotices(desk, workspaceId, [actor.id])
  return { unread: reply.unread }
}

/** Where the page before ended; what is no such place begins anew nowhere. */
const placeOf = (cursor: string): readonly [string, string] => {
  const [at, id] = readCursor(cursor, ['string', 'string'] as const)
  if (Number.isNaN(Date.parse(at)) || !uuid.test(id)) throw new Refused(strange)
  return [at, id]
}
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const strange = refuse('invalid', 'The cursor is not one of this list.', {
  faults: [{ field: 'query.cursor', message: 'is not a cursor of this list; leave it out to begin anew' }],
})

export const noticeRoutes = [
  implement(notices.list, ({ desk, workspaceId, actor, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const rows = await loadShown(tx, workspaceId, actor.id, {
        isUnread: query.unread === 'yes',
        after: query.cursor ? placeOf(query.cursor) : null,
        limit: query.limit + 1,
      })
      const items = rows.slice(0, query.limit)
      const last = items.at(-1)
      return {
        items: items.map(showNotice),
        unread: await countUnread(tx, workspaceId, actor.id),
        next: rows.length > query.limit && last ? writeCursor([last.last_at, last.id]) : null,
      }
    }),
  ),
  implement(notices.read, (call) => {
    const { ids, number, all } = call.body
    return read(call, [
      ...(ids ? [{ ids }] : []),
      ...(number === undefined ? [] : [{ number }]),
      ...(all ? [{ all: true as const }] : []),
    ])
  }),
  implement(notices.settings, (call) => showSettings(call)),
  implement(notices.setSettings, (call) => setSettings(call, call.body)),
  implement(notices.pushKey, (call) => showPush(call)),
  implement(notices.subscribe, (call) => subscribe(call)),
  implement(notices.unsubscribe, (call) => unsubscribe(call, call.params.id)),
  implement(notices.tryPush, (call) => tryPush(call, call.params.id)),
  implement(tickets.read, async (call) => {
    const { desk, workspaceId, actor, params, body, now } = call
    const reader = { workspaceId, personId: actor.id, number: params.number }
    const marked = await desk.db.inWorkspace(workspaceId, (tx) => markReadIn(tx, reader, body.messageId, now))
    if (isRefusal(marked)) return marked
    if (body.messageId !== null) await read(call, [{ number: params.number }])
    return null
  }),
]
