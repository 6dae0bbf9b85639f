// Tells a requester by mail by when they hear more.
import type { TicketState } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { queueMail } from '../../platform/mail/outbox.ts'
import { loadPerson } from '../people/index.ts'
import { loadSettings } from '../workspace/index.ts'

export const tellRequester = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Pick<TicketState, 'id' | 'requesterId' | 'mailboxId'>,
  by: string,
): Promise<void> => {
  const person = await loadPerson(tx, ticket.requesterId)
  if (!person || person.state === 'disabled') return
  const { workingHours } = await loadSettings(tx, workspaceId)
  await queueMail(desk, tx, {
    workspaceId,
    kind: 'news',
    toAddress: person.email,
    toPersonId: person.id,
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: { lines: [wordsOf(by, person.language === 'de' ? 'de' : 'en', person.zone ?? workingHours.zone)] },
  })
}

const wordsOf = (by: string, language: 'en' | 'de', zone: string): string => {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  })
  const at = format.format(Temporal.Instant.from(by).epochMilliseconds)
  return language === 'de' ? `Sie hören von uns bis ${at}.` : `You hear from us by ${at}.`
}
