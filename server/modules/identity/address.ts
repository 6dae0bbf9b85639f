// Where people reach a workspace in their browser: its own host name if it has one, else the desk's address.
import type { Desk } from '../../platform/desk.ts'

/** Without a slash at the end. */
export const addressOf = async (desk: Desk, workspaceId: string): Promise<string> => {
  const { url } = desk.config
  const row = await desk.db.directory
    .selectFrom('workspace')
    .select('host')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  if (!row?.host) return url
  const address = new URL(url)
  address.hostname = row.host
  return address.origin
}
