// An article as a solved ticket would give it: what was asked, what helped, without personal data. Nothing is kept.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import { learnNames, redact } from '../../../rules/knowledge/redact.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { needed } from './by.ts'
import { ticketHeadings } from './templates.ts'

type Proposal = z.infer<typeof contract.knowledge.fromTicket.reply>

export const proposeFromTicket = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  language: string,
): Promise<Proposal> => {
  const ticket = needed(
    await tx
      .selectFrom('ticket')
      .select([
        'id',
        'subject',
        'requester_id',
        'assignee_id',
        'organisation_id',
        'participants',
        'followers',
      ])
      .where('workspace_id', '=', workspaceId)
      .where('number', '=', number)
      .executeTakeFirst(),
    'ticket',
  )
  const messages = await tx
    .selectFrom('message')
    .select(['kind', 'side', 'author_id', 'text', 'visible_text'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket.id)
    .where('kind', 'in', ['request', 'reply'])
    .orderBy('at')
    .orderBy('id')
    .execute()
  const names = await namesOf(
    tx,
    workspaceId,
    [
      ticket.requester_id,
      ticket.assignee_id,
      ...ticket.participants,
      ...ticket.followers,
      ...messages.map((m) => m.author_id),
    ],
    ticket.organisation_id,
  )
  const words = (m: { text: string; visible_text: string | null } | undefined): string =>
    (m?.visible_text ?? m?.text ?? '').trim()
  const asked = words(messages.find((m) => m.kind === 'request') ?? messages[0])
  const answers = messages
    .filter((m) => m.side === 'team')
    .slice(-2)
    .map(words)
  const { problem, solution } = ticketHeadings(language)
  const body = `## ${problem}\n\n${asked}\n\n## ${solution}\n\n${answers.join('\n\n')}\n`.slice(0, 100_000)
  const learned = learnNames(`${ticket.subject}\n${body}`)
  const [title, text] = [redact(ticket.subject, names, learned), redact(body, names, learned)]
  return {
    title: title.text,
    body: text.text,
    marks: [
      ...title.marks.map((m) => ({ in: 'title' as const, ...m })),
      ...text.marks.map((m) => ({ in: 'body' as const, ...m })),
    ],
  }
}

const namesOf = async (
  tx: Tx,
  workspaceId: string,
  people: readonly (string | null)[],
  organisationId: string | null,
): Promise<string[]> => {
  const ids = [...new Set(people.flatMap((id) => id ?? []))]
  const persons = await tx
    .selectFrom('person')
    .select(['name', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  const organisation = organisationId
    ? await tx
        .selectFrom('organisation')
        .select('name')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', organisationId)
        .executeTakeFirst()
    : undefined
  return [...persons.flatMap((p) => [p.name, p.email]), ...(organisation ? [organisation.name] : [])]
}
