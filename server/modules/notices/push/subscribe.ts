// A browser subscribes and takes it back; one can try it out.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import { loadPerson } from '../../people/index.ts'
import {
  deleteSubscription,
  ensurePushKey,
  keyPlace,
  loadPushKey,
  loadSubscriptions,
  markTrouble,
  saveSubscription,
} from '../store/push.ts'
import { trial } from '../texts.ts'
import { keyFault } from './keys.ts'
import { sendPush } from './send.ts'

interface Body {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

const most = 20

export const showPush = ({ desk, workspaceId, actor }: Call) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const key = await loadPushKey(desk, tx, workspaceId)
    if (!key) return refuse('unavailable', 'This desk has no key for web push yet; try again in a moment.')
    const rows = await loadSubscriptions(tx, workspaceId, actor.id)
    return {
      publicKey: key.publicKey,
      subscriptions: rows.map((row) => ({
        id: row.id,
        userAgent: row.user_agent,
        createdAt: row.created_at,
        lastError: row.last_error,
      })),
    }
  })

export const subscribe = (call: Call<unknown, unknown, Body>): Promise<{ id: string } | Refusal> => {
  const { desk, workspaceId, actor, body, now, userAgent } = call
  const fault = addressFault(body.endpoint, desk.config.privateHosts)
  if (fault) return Promise.resolve(refusal('body.endpoint', fault))
  const wrong = keyFault(body.keys)
  if (wrong) return Promise.resolve(refusal('body.keys', wrong))
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    await ensurePushKey(desk, tx, workspaceId)
    const others = (await loadSubscriptions(tx, workspaceId, actor.id)).filter(
      (s) => s.endpoint !== body.endpoint,
    )
    for (const old of others.slice(0, Math.max(0, others.length + 1 - most)))
      await deleteSubscription(tx, { workspaceId, personId: actor.id, id: old.id })
    const id = newId()
    await saveSubscription(tx, {
      workspace_id: workspaceId,
      id,
      person_id: actor.id,
      endpoint: body.endpoint,
      keys: desk.seal.seal(workspaceId, keyPlace(id), JSON.stringify(body.keys)),
      user_agent: userAgent,
      created_at: iso(now),
    })
    return { id }
  })
}

export const unsubscribe = ({ desk, workspaceId, actor }: Call, id: string): Promise<null | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) =>
    (await deleteSubscription(tx, { workspaceId, personId: actor.id, id })) ? null : noSubscription,
  )

export const tryPush = async (
  { desk, workspaceId, actor }: Call,
  id: string,
): Promise<{ delivered: boolean; error: string | null } | Refusal> => {
  const { key, row, language } = await desk.db.inWorkspace(workspaceId, async (tx) => ({
    key: await loadPushKey(desk, tx, workspaceId),
    row: (await loadSubscriptions(tx, workspaceId, actor.id)).find((s) => s.id === id),
    language: (await loadPerson(tx, actor.id))?.language === 'de' ? ('de' as const) : ('en' as const),
  }))
  if (!key || !row) return noSubscription
  const outcome = await sendPush(desk, key, row, trial(language), 'high')
  const error = outcome.state === 'delivered' ? null : outcome.error
  await desk.db.inWorkspace(workspaceId, (tx) =>
    outcome.state === 'gone'
      ? deleteSubscription(tx, { workspaceId, personId: actor.id, id }).then(() => undefined)
      : markTrouble(tx, workspaceId, id, error),
  )
  return { delivered: error === null, error }
}

const noSubscription = refuse('not_found', 'There is no such subscription of yours.')

const refusal = (field: string, message: string): Refusal =>
  refuse('invalid', 'This browser cannot be subscribed.', { faults: [{ field, message }] })

/** The full guard decides when something is sent; here only what can never be right. */
const addressFault = (endpoint: string, mayBePrivate: boolean): string | null => {
  const url = new URL(endpoint)
  if (url.username || url.password) return 'must not carry a password'
  if (url.protocol === 'https:' || (url.protocol === 'http:' && mayBePrivate)) return null
  return 'must be an https address of a push service'
}
