// Asks a requester for what is missing: a mail with a link that asks only for that; the ticket waits meanwhile.
import type { Actor } from '../../../rules/actor.ts'
import { system } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { plan } from '../../../rules/ticket/index.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { queueMails } from '../../platform/mail/outbox.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { portalAddress } from '../brands/index.ts'
import { loadFields } from '../fields/index.ts'
import { currentLaw } from '../law/index.ts'
import { loadPerson } from '../people/index.ts'
import { commitTickets, type Kept, loadWorld, lockTicket } from '../tickets/index.ts'
import { informationToken } from './link.ts'
import { missingOf } from './missing.ts'
import { insertRequest, type RequestRow } from './store.ts'

/** How long the link works. */
const linkLives = { hours: 24 * 30 } as const

interface Asked {
  actor: Actor
  fields: readonly string[]
  words: string
}

export const askInformation = (
  desk: Desk,
  workspaceId: string,
  id: string,
  number: number,
  asked: Asked,
): Promise<RequestRow> =>
  commitIn(desk, workspaceId, async (tx) => {
    const kept = await lockTicket(tx, workspaceId, { number })
    if (!kept) throw new Refused(refuse('not_found', 'There is no such ticket.'))
    if (!isOpen(kept.state.status))
      throw new Refused(refuse('not_possible', 'The ticket is solved. Open it again before you ask.'))
    const known = (await loadFields(tx, workspaceId, 'ticket')).filter((d) => !d.isArchived)
    // People are chosen by those who know them.
    const keys = new Set(known.filter((d) => d.kind !== 'person').map((d) => d.key))
    const faults = asked.fields.flatMap((key, i) =>
      keys.has(key)
        ? []
        : [{ field: `body.fields.${i}`, message: `names no field a requester can fill in: ${key}` }],
    )
    if (faults.length > 0) throw new Refused(refuse('invalid', 'Not all of that can be asked.', { faults }))
    return askIn(desk, tx, workspaceId, kept, id, asked)
  })

/** What a mail left out of the form that completes mails, if there is one. False: nothing is missing. */
export const askMissingIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticketId: string,
): Promise<boolean> => {
  const { law } = await currentLaw(tx, workspaceId)
  const forms = law.form.filter(({ body }) => body.completesMail)
  if (forms.length === 0) return false
  const kept = await lockTicket(tx, workspaceId, { id: ticketId })
  if (!kept) return false
  const form = forms.find(({ body }) => body.serviceId === kept.state.serviceId)
  if (!form) return false
  const missing = await missingOf(tx, workspaceId, kept, desk.clock.now(), form.id)
  const fields = missing.filter((m) => m.because === 'form').map((m) => m.key)
  if (fields.length === 0) return false
  await askIn(desk, tx, workspaceId, kept, newId(), { actor: system('intake'), fields, words: '' })
  return true
}

/** The caller holds the ticket's lock; it is operated on once a transaction. */
export const askIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  kept: Kept,
  requestId: string,
  { actor, fields, words }: Asked,
): Promise<RequestRow> => {
  const now = desk.clock.now()
  const { state } = kept
  const world = await loadWorld(tx, workspaceId, state, actor, {})
  const { events } = orRefuse(plan({ do: 'ask_information', requestId, fields }, world))
  await commitTickets(tx, [{ workspaceId, actor, now, ticketId: state.id, before: kept, events }])
  const row = await insertRequest(tx, {
    workspace_id: workspaceId,
    id: requestId,
    ticket_id: state.id,
    fields: [...fields],
    words,
    asked_by: actor.kind === 'person' ? actor.id : null,
    asked_at: iso(now),
    expires_at: iso(now.add(linkLives)),
  })
  const requester = await loadPerson(tx, state.requesterId)
  if (requester) {
    const base = await portalAddress(desk, tx, workspaceId, { ticketId: state.id, personId: requester.id })
    await queueMails(desk, tx, [
      {
        workspaceId,
        kind: 'information',
        toAddress: requester.email,
        toPersonId: requester.id,
        ticketId: state.id,
        mailboxId: state.mailboxId,
        data: {
          lines: words === '' ? [] : words.split(/\n{2,}/),
          link: `${base}/information/${informationToken(desk.seal, { workspaceId, requestId })}`,
        },
      },
    ])
  }
  return row
}
