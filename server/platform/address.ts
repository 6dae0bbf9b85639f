// Where people reach a workspace in their browser: its own host name if it has one, else the desk's address.
import type { Query } from './database.ts'
import type { Desk } from './desk.ts'

/** Without a slash at the end. `query`: the transaction one is in, else the directory. */
export const addressOf = async (
  desk: Pick<Desk, 'config'>,
  query: Query,
  workspaceId: string,
): Promise<string> => {
  const row = await query
    .selectFrom('workspace')
    .select('host')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  return row?.host ? atHost(desk, row.host) : desk.config.url
}

/** The desk's address under another host name, which must be known to lead here. */
export const atHost = ({ config }: Pick<Desk, 'config'>, host: string): string => {
  const address = new URL(config.url)
  address.hostname = host
  return address.origin
}
