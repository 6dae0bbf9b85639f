// The draft routes of the contract: everybody sees only their own.
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { implement } from '../../platform/http/implement.ts'
import { dropDraft, loadDrafts, saveDraft } from './store/drafts.ts'

const { tickets } = contract
const noTicket = refuse('not_found', 'There is no such ticket.')

const ticketId = async (tx: Tx, workspaceId: string, number: number): Promise<string | null> =>
  (
    await tx
      .selectFrom('ticket')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.id ?? null

export const draftRoutes = [
  implement(tickets.drafts, ({ desk, workspaceId, actor, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const id = await ticketId(tx, workspaceId, params.number)
      if (!id) return noTicket
      const drafts = await loadDrafts(tx, { workspaceId, ticketId: id, personId: actor.id })
      return {
        items: drafts.map((d) => ({
          kind: d.kind,
          html: d.html,
          text: d.text,
          version: d.version,
          updatedAt: d.updated_at,
        })),
      }
    }),
  ),
  implement(tickets.saveDraft, ({ desk, workspaceId, actor, params, body, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const id = await ticketId(tx, workspaceId, params.number)
      if (!id) return noTicket
      const key = { workspaceId, ticketId: id, personId: actor.id, kind: params.kind }
      const saved = await saveDraft(tx, key, { html: body.html, text: body.text, base: body.version }, now)
      if ('stale' in saved)
        return refuse(
          'changed_meanwhile',
          'This draft was changed or sent elsewhere. Load it again before you keep more.',
          { data: { version: saved.stale } },
        )
      return { version: saved.version, updatedAt: iso(now) }
    }),
  ),
  implement(tickets.dropDraft, ({ desk, workspaceId, actor, params, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const id = await ticketId(tx, workspaceId, params.number)
      if (!id) return noTicket
      await dropDraft(tx, { workspaceId, ticketId: id, personId: actor.id, kind: params.kind }, now)
      return null
    }),
  ),
]
