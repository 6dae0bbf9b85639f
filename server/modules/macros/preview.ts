// Shows what a macro would do on a ticket, without doing it.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { MacroActions } from '../../../contract/macros.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { portalAddress } from '../brands/index.ts'
import { loadFields } from '../fields/index.ts'
import { loadPeopleByIds, loadPerson, loadTeamsByIds, teamIdsOf } from '../people/index.ts'
import { loadTicket } from '../tickets/index.ts'
import { changeOf } from './change.ts'
import { valuesOf } from './placeholders.ts'
import { maySee } from './rights.ts'
import { loadMacro } from './store.ts'
import { fillWords, type Words } from './words.ts'

type Preview = z.infer<typeof contract.macros.preview.reply>

export const previewMacro = (
  { desk, workspaceId, actor, now }: Call,
  { number, id }: { number: number; id: string },
): Promise<Preview | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const macro = await loadMacro(tx, workspaceId, actor.id, id)
    if (!macro || !maySee(actor, macro, await teamIdsOf(tx, actor.id)))
      return refuse('not_found', 'There is no such macro.')
    const ticket = await loadTicket(tx, workspaceId, { number }, actor.id)
    if (!ticket) return refuse('not_found', 'There is no such ticket.')
    const actions = macro.actions as MacroActions
    const fields = await loadFields(tx, workspaceId, 'ticket')
    const people = await loadPeopleByIds(tx, idsIn(actions, ticket, actor.id))
    const teams = actions.teamId ? await loadTeamsByIds(tx, [actions.teamId]) : []
    const values = valuesOf(ticket, {
      writer: await writerOf(tx, actor.id),
      workspace: (
        await tx
          .selectFrom('workspace')
          .select('name')
          .where('id', '=', workspaceId)
          .executeTakeFirstOrThrow()
      ).name,
      portal: await portalAddress(desk, tx, workspaceId, {
        ticketId: ticket.id,
        personId: ticket.requester.id,
      }),
      fields,
      names: people,
    })
    const reply = filled(actions.reply, values)
    const note = filled(actions.note, values)
    const names = new Map([...people.values(), ...teams].map((named) => [named.id, named.name]))
    return {
      reply: reply && { html: reply.html, text: reply.text },
      note: note && { html: note.html, text: note.text },
      ...changeOf(actions, ticket, actor.id, names, fields),
      checklistId: actions.checklistId ?? null,
      snoozedUntil: actions.snoozeHours ? iso(now.add({ hours: actions.snoozeHours })) : null,
      missing: [...new Set([...(reply?.missing ?? []), ...(note?.missing ?? [])])],
    }
  })

const filled = (template: string | undefined, values: Record<string, unknown>): Words | null =>
  template ? fillWords(template, values) : null

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Everything that may be somebody's id. */
const idsIn = (actions: MacroActions, ticket: Ticket, me: string): string[] =>
  [me, actions.assigneeId, ...Object.values(ticket.fields), ...Object.values(actions.fields ?? {})].filter(
    (value): value is string => typeof value === 'string' && uuid.test(value),
  )

const writerOf = async (tx: Tx, id: string) => {
  const person = await loadPerson(tx, id)
  return { name: person?.name ?? '', email: person?.email ?? '', signature: person?.signature ?? '' }
}
