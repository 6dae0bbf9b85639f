// The signing secrets of a webhook: sealed at rest, shown once, and for a day the one before beside the new one.
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newSecret } from './signature.ts'
import { loadState, putState } from './store.ts'

const overlap = { hours: 24 }
const placeOf = (webhookId: string): string => `webhook_state ${webhookId}`

/** The new one first. A webhook that was never given one gets one: nothing leaves unsigned. */
export const secretsFor = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  webhookId: string,
): Promise<readonly string[]> => {
  const state = await loadState(tx, workspaceId, webhookId)
  if (state.secret === null) return [await turnSecret(desk, tx, workspaceId, webhookId)]
  const isOldGood = state.old_until !== null && state.old_until > iso(desk.clock.now())
  return [state.secret, ...(isOldGood && state.old_secret ? [state.old_secret] : [])].map((sealed) =>
    desk.seal.open(workspaceId, placeOf(webhookId), sealed),
  )
}

export const turnSecret = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  webhookId: string,
): Promise<string> => {
  const { secret: before } = await loadState(tx, workspaceId, webhookId)
  const secret = newSecret()
  await putState(tx, workspaceId, webhookId, {
    secret: desk.seal.seal(workspaceId, placeOf(webhookId), secret),
    old_secret: before,
    old_until: before === null ? null : iso(desk.clock.now().add(overlap)),
  })
  return secret
}
