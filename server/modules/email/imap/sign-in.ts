// A connection to a mailbox's server that is signed in; an authorisation that was refused is renewed once.
import type { ImapFlow } from 'imapflow'
import type { Desk } from '../../../platform/desk.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { type Connection, connectionOf } from './connection.ts'

export interface SignedIn {
  flow: ImapFlow
  folder: string
}

/** `made` hears of each connection before it is opened, so that it can be ended. Close `flow` when done. */
export const signIn = async (
  desk: Desk,
  row: MailboxRow,
  made: (flow: ImapFlow) => void = () => undefined,
): Promise<SignedIn> => {
  const first = await connectionOf(desk, row)
  try {
    return await open(first, made)
  } catch (error) {
    const isRefused = (error as { authenticationFailed?: boolean }).authenticationFailed === true
    if (first.token === null || !isRefused) throw error
    return open(await connectionOf(desk, row, first.token), made)
  }
}

const open = async ({ options, folder }: Connection, made: (flow: ImapFlow) => void): Promise<SignedIn> => {
  const { ImapFlow } = await import('imapflow')
  const flow = new ImapFlow(options)
  // Without a listener an error would end the process.
  flow.on('error', () => undefined)
  made(flow)
  const closed = new Promise<never>((_, reject) =>
    flow.once('close', () => reject(new Error('the server closed the connection'))),
  )
  closed.catch(() => undefined)
  try {
    await Promise.race([flow.connect(), closed])
    return { flow, folder }
  } catch (error) {
    flow.close()
    throw error
  }
}
