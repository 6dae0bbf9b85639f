// The words of a received mail as a ticket keeps them, and what only a mail has.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import type { Invitation } from '../../../../contract/tickets/shapes.ts'
import { visiblePart } from '../../../../rules/email/visible.ts'
import type { KeptMail } from '../../tickets/index.ts'
import type { CalendarInvitation, ParsedAddress, ParsedMail } from '../parse/parsed.ts'
import type { Incoming } from './incoming.ts'

const visible = new WeakMap<ParsedMail, string>()

/** The new part of its text; found once a mail. */
export const visibleOf = ({ mail }: Pick<Incoming, 'mail'>): string => {
  if (!mail) return ''
  const known = visible.get(mail) ?? visiblePart(mail.text)
  visible.set(mail, known)
  return known
}

/** More addresses than this nobody reads. */
const mostNamed = 100

/** `automatic`: why a machine wrote it; '' when a person did. */
export const keptMail = (
  mail: ParsedMail,
  verdict: Verdict | null,
  automatic: string,
  signature: KeptMail['signature'],
): KeptMail => ({
  from: named(mail.from ?? { name: '', address: '' }),
  to: mail.to.slice(0, mostNamed).map(named),
  cc: mail.cc.slice(0, mostNamed).map(named),
  date: mail.date,
  verdict,
  automatic,
  invitation: mail.calendar ? invitation(mail.calendar) : null,
  nested: mail.nested.map((n) => ({
    from: inOne(n.from),
    to: n.to.slice(0, mostNamed).map(inOne).join(', '),
    date: n.date,
    subject: n.subject,
    text: n.text,
  })),
  signature,
  hasOriginal: true,
})

const named = ({ name, address }: ParsedAddress) => ({ name, address })

const inOne = (one: ParsedAddress | null): string =>
  one === null ? '' : one.name === '' ? one.address : `${one.name} <${one.address}>`

const invitation = (c: CalendarInvitation): Invitation => ({
  method: c.method,
  summary: c.summary,
  start: c.start,
  end: c.end === '' ? null : c.end,
  isAllDay: c.allDay,
  zone: c.zone === '' ? null : c.zone,
  location: c.location,
  organiser: c.organiser ? named(c.organiser) : null,
  attendees: c.attendees.map((a) => ({ ...named(a), answer: a.status })),
  recurrence: c.recurrence,
})
