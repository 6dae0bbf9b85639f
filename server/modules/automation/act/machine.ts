// Whether the requester's side last spoke by a machine: then a rule says nothing to it, or two machines would talk for ever.
import type { Acting } from '../acting.ts'

export const wroteByMachine = async ({ tx, workspaceId, ticket }: Acting): Promise<boolean> => {
  const newest = await tx
    .selectFrom('message')
    .select('mail')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticket.state.id)
    .where('side', '=', 'requester')
    .where('kind', 'in', ['request', 'reply'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const mail = newest?.mail as { automatic?: string } | null | undefined
  return (mail?.automatic ?? '') !== ''
}

export const saidByMachine = 'A machine wrote last on the requester’s side; nothing is said to machines.'
