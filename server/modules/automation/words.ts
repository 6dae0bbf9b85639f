// The words of a rule with their placeholders filled from the ticket; values are never templates.
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { askedFor, fill, resolve } from '../../platform/liquid.ts'
import { Refused } from '../../platform/refused.ts'
import { portalAddress } from '../brands/index.ts'
import { loadPersons } from '../people/index.ts'
import type { Kept } from '../tickets/index.ts'

const mostLetters = 20_000

export type Values = Readonly<Record<string, unknown>>

/** Throws Refused with what is wrong with the words. */
export const fillWords = (template: string, values: Values): string => {
  try {
    const filled = fill(template, withAsked(values, askedFor(template)))
    return resolve(filled.text, filled.values, (value) => value)
      .trim()
      .slice(0, mostLetters)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Refused(
      refuse('not_possible', `Its words cannot be read: ${said.replaceAll(/\s+/g, ' ').slice(0, 300)}`),
    )
  }
}

/** A field that went since the rule was written is empty, no fault. */
const withAsked = (values: Values, asked: readonly string[]): Values => {
  const gone = asked.flatMap((name) => (name.startsWith('field.') ? [name.slice('field.'.length)] : []))
  const field = Object.fromEntries(gone.map((key) => [key, '']))
  return { ...values, field: { ...field, ...(values.field as Record<string, unknown>) } }
}

/**
 * Words for outside leave out what a stranger typed, name, subject and fields, until somebody of the team has answered:
 * otherwise anybody could have the desk send their words to anybody's address.
 */
export const valuesFor = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { state, texts }: Kept,
  isOutside: boolean,
): Promise<Values> => {
  const isTyped = isOutside && state.channel === 'mail' && state.firstRepliedAt === null
  const people = new Map(
    (await loadPersons(tx, [state.requesterId, ...(state.assigneeId ? [state.assigneeId] : [])])).map((p) => [
      p.id,
      p,
    ]),
  )
  const named = async (table: 'team' | 'organisation', id: string | null): Promise<string> =>
    id === null
      ? ''
      : ((
          await tx
            .selectFrom(table)
            .select('name')
            .where('workspace_id', '=', workspaceId)
            .where('id', '=', id)
            .executeTakeFirst()
        )?.name ?? '')
  const { name: workspace } = await tx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const requester = people.get(state.requesterId)
  return {
    workspace,
    requester: isTyped ? { name: '', email: '' } : { name: requester?.name, email: requester?.email },
    organisation: { name: await named('organisation', state.organisationId) },
    ticket: {
      number: state.number,
      subject: isTyped ? '' : texts.subject,
      status: state.status,
      priority: state.priority,
      due: inMinutes(state.dueAt),
      promised: inMinutes(state.promisedAt),
      url: isOutside
        ? `${await portalAddress(desk, tx, workspaceId, { ticketId: state.id, personId: state.requesterId })}/requests/${state.number}`
        : `${desk.config.url}/desk/tickets/${state.number}`,
    },
    team: { name: await named('team', state.teamId) },
    assignee: { name: people.get(state.assigneeId ?? '')?.name ?? '' },
    field: isTyped ? {} : fieldsOf(state.fields, texts.fields),
  }
}

const fieldsOf = (
  values: Kept['state']['fields'],
  words: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, words[key] ?? shown(value)]))

const shown = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '✓' : ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** `2026-11-23 15:00 UTC`; empty without one. */
const inMinutes = (at: string | null): string =>
  at === null ? '' : `${at.slice(0, 16).replace('T', ' ')} UTC`
