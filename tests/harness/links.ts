// One-time links as the people who get them see them: in their mail.
import type { Door } from '../door.ts'
import { until } from './until.ts'

/** The links in the first `n` mails that reached this address. */
export const linksTo = (door: Door, email: string, n = 1): Promise<string[]> =>
  until(`${n} mails with a link to ${email}`, () => {
    const mails = door.sink.mails.filter((one) => one.to.includes(email))
    const links = mails.flatMap((one) => /http\S+\/hro_[\w-]+/.exec(one.mail.text ?? '')?.[0] ?? [])
    return links.length >= n ? links : null
  })

export const tokenIn = (link: string | null | undefined): string => String(link).split('/').at(-1) ?? ''

/** What kinds of mail the desk wanted to send to this address, sent or not. */
export const kindsTo = async (door: Door, workspaceId: string, email: string): Promise<string[]> => {
  const rows = await door.db.inWorkspace(workspaceId, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', email).orderBy('at').execute(),
  )
  return rows.map((row) => row.kind)
}
