// The question of a template with its placeholders filled from the ticket.
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { fill, resolve } from '../../platform/liquid.ts'
import { loadPersons } from '../people/index.ts'
import type { Kept as Ticket } from '../tickets/index.ts'

const mostLetters = 20_000

/** Values are never templates. Refuses with what is wrong with the words. */
export const fillQuestion = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Ticket,
  template: string,
): Promise<string | Refusal> => {
  const values = await valuesOf(desk, tx, workspaceId, ticket)
  try {
    const filled = fill(template, values)
    return resolve(filled.text, filled.values, (value) => value)
      .trim()
      .slice(0, mostLetters)
  } catch (error) {
    if (isRefusal(error)) return error
    const words = error instanceof Error ? error.message : String(error)
    return refuse(
      'not_possible',
      `The question cannot be read: ${words.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
    )
  }
}

const valuesOf = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { state, texts }: Ticket,
): Promise<Record<string, unknown>> => {
  const people = new Map(
    (await loadPersons(tx, [state.requesterId, ...(state.assigneeId ? [state.assigneeId] : [])])).map((p) => [
      p.id,
      p,
    ]),
  )
  const nameOf = async (table: 'team' | 'organisation', id: string | null): Promise<string> => {
    if (id === null) return ''
    const row = await tx
      .selectFrom(table)
      .select('name')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.name ?? ''
  }
  const fields = await tx
    .selectFrom('field')
    .select(['key', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', 'ticket')
    .execute()
  const requester = people.get(state.requesterId)
  return {
    requester: { name: requester?.name ?? '', email: requester?.email ?? '' },
    organisation: { name: await nameOf('organisation', state.organisationId) },
    ticket: {
      number: state.number,
      subject: texts.subject,
      status: state.status,
      priority: state.priority,
      url: `${desk.config.url}/desk/tickets/${state.number}`,
    },
    team: { name: await nameOf('team', state.teamId) },
    assignee: { name: people.get(state.assigneeId ?? '')?.name ?? '' },
    field: Object.fromEntries(
      fields.map(({ key, kind }) => {
        const value = state.fields[key]
        return [key, kind === 'text' ? (texts.fields[key] ?? '') : value === undefined ? '' : shown(value)]
      }),
    ),
  }
}

const shown = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '✓' : ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}
