// Where I am signed in; signing out here, there, or everywhere else.
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { clearedCookie } from '../cookie.ts'
import { needSession } from '../fresh.ts'
import { endOf, isOver } from '../lifetimes.ts'
import { endSessions } from '../sessions.ts'
import { loadSessionsOf, type SessionRow } from '../store/sessions.ts'

export interface SessionShown {
  id: string
  current: boolean
  userAgent: string
  ip: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}

const show = (row: SessionRow, current: string | null): SessionShown => ({
  id: row.id,
  current: row.id === current,
  userAgent: row.user_agent,
  ip: row.ip,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  expiresAt: endOf(row),
})

export const listSessions = (call: Call): Promise<{ items: SessionShown[] } | Refusal> =>
  call.desk.db.inWorkspace(call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    const rows = (await loadSessionsOf(tx, call.actor.id)).filter((row) => !isOver(endOf(row), call.now))
    return { items: rows.map((row) => show(row, call.sessionId)) }
  })

export const signOut = (call: Call): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    await endSessions(call.desk, tx, call.workspaceId, call.actor.id, call.actor, { id: session.id })
    call.header('set-cookie', clearedCookie(call.desk.config.url))
    return null
  })

export const endSession = (call: Call<{ id: string }>): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    const { desk, workspaceId, actor, params } = call
    const ended = await endSessions(desk, tx, workspaceId, actor.id, actor, { id: params.id })
    if (ended.length === 0) return refuse('not_found', 'There is no such session.')
    if (params.id === session.id) call.header('set-cookie', clearedCookie(desk.config.url))
    return null
  })

export const endOtherSessions = (call: Call): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    await endSessions(call.desk, tx, call.workspaceId, call.actor.id, call.actor, { but: session.id })
    return null
  })
