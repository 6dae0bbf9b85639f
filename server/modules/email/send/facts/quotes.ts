// What was said before, as the mailbox quotes it: nothing, the other side's last words, or everything.
//
// Policy. A reply quotes only the ticket's public words, those of the team, the requester and followers; never a note,
// an aside or what somebody else who was copied in wrote. And only for readers who may read them: the requester,
// followers and the team. Whoever was merely copied in, openly or hidden, gets the reply without the history. A side
// conversation quotes itself only.
import { visiblePart } from '../../../../../rules/email/visible.ts'
import type { Tx } from '../../../../platform/database.ts'

export type History = 'none' | 'last' | 'whole'

export interface Reader {
  id: string
  isTeam: boolean
}

export interface Quote {
  name: string
  at: string
  text: string
}

interface Before {
  id: string
  at: string
  conversation_id: string | null
  ticket: { id: string; requester_id: string; followers: readonly string[] }
}

const most = 20
const quotedLines = 15

export const loadQuotes = async (
  tx: Tx,
  workspaceId: string,
  message: Before,
  { history, reader }: { history: History; reader: Reader | null },
): Promise<Quote[]> => {
  if (history === 'none') return []
  const insiders = [message.ticket.requester_id, ...message.ticket.followers]
  const side = message.conversation_id
  if (side === null && !(reader && (reader.isTeam || insiders.includes(reader.id)))) return []
  let before = tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .select(['m.side', 'm.text', 'm.visible_text', 'm.at', 'p.name'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', message.ticket.id)
    .where('m.at', '<=', message.at)
    .where('m.id', '<>', message.id)
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(history === 'last' ? 1 : most)
  before =
    side === null
      ? before
          .where('m.kind', 'in', ['request', 'reply'])
          .where((e) => e.or([e('m.side', '=', 'team'), e('m.author_id', 'in', insiders)]))
      : before.where('m.conversation_id', '=', side)
  if (history === 'last') before = before.where('m.side', '=', 'requester')
  const rows = await before.execute()
  return rows.map((r) => ({
    name: r.name,
    at: r.at,
    text: history === 'last' ? shorten(newPart(r)) : newPart(r),
  }))
}

const newPart = (row: { text: string; visible_text: string | null }): string =>
  row.visible_text ?? visiblePart(row.text)

const shorten = (text: string): string => {
  const lines = text.split('\n')
  return lines.length <= quotedLines ? text : [...lines.slice(0, quotedLines), '[…]'].join('\n')
}
