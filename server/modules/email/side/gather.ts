// What goes along with the first message: the words passed on, their pictures, and the chosen attachments.
import { passOn } from '../../../../rules/email/pass-on.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type KeptMail, loadMerged, type NewAttachment } from '../../tickets/index.ts'
import { loadSettings } from '../../workspace/index.ts'
import { inWords } from '../send/when.ts'

interface Wanted {
  ticketId: string
  text: string
  html: string | null
  forwards: string | null
  attachmentIds: readonly string[]
  files: readonly NewAttachment[]
}

export interface Gathered {
  text: string
  html: string | null
  attachments: readonly NewAttachment[]
}

/** Throws Refused when message or attachments are neither of this ticket nor of one merged into it. */
export const gather = async (tx: Tx, workspaceId: string, wanted: Wanted): Promise<Gathered> => {
  const merged = await loadMerged(tx, workspaceId, wanted.ticketId)
  const ticketIds = [wanted.ticketId, ...merged.map((t) => t.id)]
  const chosen = await loadChosen(tx, workspaceId, ticketIds, wanted.attachmentIds)
  const comment = { text: wanted.text, html: wanted.html }
  if (!wanted.forwards) return { ...comment, attachments: [...wanted.files, ...chosen] }
  const original = await loadOriginal(tx, workspaceId, ticketIds, wanted.forwards)
  const language = (await loadSettings(tx, workspaceId)).language
  const mail = original.mail as unknown as KeptMail | null
  const words = passOn(
    comment,
    {
      from: mail?.from ?? { name: original.name, address: original.email },
      at: inWords(original.at, language),
      subject: original.subject,
      to: mail?.to ?? [],
      text: original.text,
      html: original.html,
    },
    language,
  )
  return { ...words, attachments: [...wanted.files, ...chosen, ...original.pictures] }
}

const loadOriginal = async (tx: Tx, workspaceId: string, ticketIds: readonly string[], id: string) => {
  const row = await tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(['m.id', 'm.kind', 'm.text', 'm.html', 'm.mail', 'm.at', 'p.name', 'p.email', 't.subject'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', anyOf(ticketIds, 'uuid'))
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!row || row.kind === 'note')
    throw new Refused(
      refuse('invalid', 'This message cannot be passed on.', {
        faults: [
          {
            field: 'body.forwards',
            message: row ? 'is a note, which stays with the team' : 'names no message of this ticket',
          },
        ],
      }),
    )
  const pictures = attachmentsOf(tx, workspaceId, ticketIds)
    .where('message_id', '=', id)
    .where('inline', '=', true)
    .where('content_id', 'is not', null)
  return { ...row, pictures: row.html ? (await pictures.execute()).map(asNew) : [] }
}

const loadChosen = async (
  tx: Tx,
  workspaceId: string,
  ticketIds: readonly string[],
  attachmentIds: readonly string[],
): Promise<NewAttachment[]> => {
  const ids = [...new Set(attachmentIds)]
  if (ids.length === 0) return []
  const rows = await attachmentsOf(tx, workspaceId, ticketIds).where('id', 'in', ids).execute()
  if (rows.length < ids.length)
    throw new Refused(
      refuse('invalid', 'Some of these files are not of this ticket.', {
        faults: [{ field: 'body.attachmentIds', message: 'names a file that is not of this ticket' }],
      }),
    )
  // As files beside the text: where they stood in a text of their own does not count here.
  return rows.map((r) => ({ ...asNew(r), contentId: null, inline: false }))
}

const attachmentsOf = (tx: Tx, workspaceId: string, ticketIds: readonly string[]) =>
  tx
    .selectFrom('attachment')
    .select(['name', 'type', 'size', 'hash', 'content_id', 'inline'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', anyOf(ticketIds, 'uuid'))

const asNew = (row: {
  name: string
  type: string
  size: number
  hash: string
  content_id: string | null
  inline: boolean
}): NewAttachment => ({
  name: row.name,
  type: row.type,
  size: row.size,
  hash: row.hash,
  contentId: row.content_id,
  inline: row.inline,
})
