// A ticket of Jane's with a mail of somebody who is not on it beside: what tests of held mail begin with.
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, jane, mailboxes, priya } from '../../cast/people.ts'
import type { Door } from '../../door.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

export const support = mailboxes.support.address

export interface Held {
  ticket: Ticket
  mail: ReceivedMail
  /** Message-ID of Jane's first mail. */
  first: string
}

export const readTicket = async (door: Door, number: number): Promise<Ticket> =>
  (await door.as(ana)).call(contract.tickets.get, { params: { number } })

let n = 0

/** Priya answers Jane's first mail without having been asked. */
export const heldOn = async (door: Door, body = 'I know more about it.'): Promise<Held> => {
  n += 1
  const first = `<held-${n}@northwind.example>`
  await sendRaw(door.smtpPort, {
    from: jane.email,
    to: support,
    raw: eml({ 'Message-ID': first, Subject: `Held ${n}` }),
  })
  const number = (await ledger(door))[0]?.ticketNumber ?? 0
  await sendRaw(door.smtpPort, {
    from: priya.email,
    to: support,
    raw: eml({ From: `Priya Nair <${priya.email}>`, 'In-Reply-To': first, Subject: `Re: Held ${n}` }, body),
  })
  const [mail] = await ledger(door)
  return { ticket: await readTicket(door, number), mail: mail as ReceivedMail, first }
}
