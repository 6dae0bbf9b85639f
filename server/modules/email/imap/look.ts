// A look into a mailbox's folder: how many mails lie there.
import type { Desk } from '../../../platform/desk.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { signIn } from './sign-in.ts'

export const lookInto = async (
  desk: Desk,
  row: MailboxRow,
): Promise<{ folder: string; messages: number; unseen: number }> => {
  const { flow, folder } = await signIn(desk, row)
  try {
    const status = await flow.status(folder, { messages: true, unseen: true })
    if (!status) throw new Error(`the folder ${folder} cannot be opened`)
    return { folder, messages: status.messages ?? 0, unseen: status.unseen ?? 0 }
  } finally {
    flow.close()
  }
}
