// One-time links: bound to a person and a purpose, kept as a hash, used once. Looking at one uses nothing up.
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { hashToken, newToken, readToken } from '../../platform/seal.ts'
import { isOver } from './lifetimes.ts'
import { insertLink, type LinkRow, loadLink, markUsed } from './store/links.ts'

/** `second-step` is not mailed: it proves for five minutes that the first step of a sign-in was right. */
export type Purpose = 'sign-in' | 'invitation' | 'reset' | 'second-step'

export interface LinkOrder {
  personId: string
  purpose: Purpose
  /** How long it may be used; parts of an hour are fine. */
  hours: number
  data?: Record<string, unknown>
}

/** Returns the token; only its hash is kept. */
export const makeLink = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  order: LinkOrder,
): Promise<string> => {
  const token = newToken('hro', workspaceId)
  const now = desk.clock.now()
  await insertLink(tx, {
    workspace_id: workspaceId,
    token_hash: hashToken(token),
    purpose: order.purpose,
    person_id: order.personId,
    data: JSON.stringify(order.data ?? {}),
    created_at: iso(now),
    expires_at: iso(now.add({ minutes: Math.round(order.hours * 60) })),
    used_at: null,
  })
  return token
}

/** The link, still unused, or null: unknown, used, too old, of another purpose or workspace are all the same. */
export const peekLink = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  token: string,
  purposes: readonly Purpose[],
): Promise<LinkRow | null> => {
  const read = readToken(token)
  if (read?.kind !== 'hro' || read.workspaceId !== workspaceId) return null
  const link = await loadLink(tx, hashToken(token))
  if (!link || link.used_at !== null || isOver(link.expires_at, desk.clock.now())) return null
  return (purposes as readonly string[]).includes(link.purpose) ? link : null
}

/** Like `peekLink`, and uses it up: of many who try at once, one gets it. */
export const takeLink = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  token: string,
  purposes: readonly Purpose[],
): Promise<LinkRow | null> => {
  const link = await peekLink(desk, tx, workspaceId, token, purposes)
  return link && (await markUsed(tx, workspaceId, link.token_hash, iso(desk.clock.now()))) ? link : null
}
