// A message's HTML with the pictures that belong into it.
import type { Tx } from '../../../platform/database.ts'

export interface HtmlMessage {
  html: string
  images: readonly { contentId: string; type: string; hash: string; size: number }[]
}

/** Pictures that carry no scripts. */
export const rasters: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']

export const loadHtml = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  id: string,
): Promise<HtmlMessage | null> => {
  const row = await tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select('m.html')
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', id)
    .where('t.number', '=', number)
    .executeTakeFirst()
  if (!row?.html) return null
  const images = await tx
    .selectFrom('attachment')
    .select(['content_id', 'type', 'hash', 'size'])
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', id)
    .where('inline', '=', true)
    .where('type', 'in', rasters)
    .execute()
  return {
    html: row.html,
    images: images.flatMap((i) =>
      i.content_id ? [{ contentId: i.content_id, type: i.type, hash: i.hash, size: i.size }] : [],
    ),
  }
}
