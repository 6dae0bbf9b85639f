// Giving, accepting and handing over, as the policy tells it.
import { describe, expect, it } from 'vitest'
import type { PersonActor } from '../../actor.ts'
import { isRefusal } from '../../refusal.ts'
import { applyAll } from '../apply.ts'
import type { TicketCommand, TicketWorld } from '../command.ts'
import { plan } from '../plan.ts'
import type { TicketState } from '../state.ts'

const person = (id: string): PersonActor => ({
  kind: 'person',
  id,
  role: 'agent',
  name: id,
  email: `${id}@x`,
})
const world = (ticket: TicketState | null, by = 'carlos'): TicketWorld => ({
  ticket,
  actor: person(by),
  assignable: new Set(['ana', 'ben', 'chioma']),
  teams: new Set(['network', 'applications']),
})
const at = '2026-11-23T10:00:00.000Z'
const done = (ticket: TicketState | null, command: TicketCommand, by?: string): TicketState => {
  const planned = plan(command, world(ticket, by))
  if (isRefusal(planned)) throw new Error(planned.message)
  return planned.events.length === 0 && ticket ? ticket : applyAll(ticket, 't', planned.events, at)
}
const opened = done(null, {
  do: 'open',
  ticketId: 't',
  number: 1,
  subjectId: 's',
  messageId: 'm',
  requester: { id: 'jane', organisationId: null },
  authorId: 'jane',
  channel: 'mail',
  teamId: 'network',
  attachments: 0,
})
const give = (personId: string, more: object = {}): TicketCommand => ({
  do: 'give',
  teamId: 'network',
  personId,
  acceptBy: '2026-11-23T10:10:00.000Z',
  ...more,
})
const toApplications: TicketCommand = {
  do: 'hand_over',
  handoverId: 'h',
  to: { teamId: 'applications', assigneeId: null, tier: 2 },
}

describe('a ticket given to somebody', () => {
  const given = done(opened, give('ana'))
  it('is open, and theirs to accept in time', () => {
    expect(given).toMatchObject({ status: 'open', assigneeId: 'ana', acceptBy: '2026-11-23T10:10:00.000Z' })
  })
  it('is accepted by saying so, or by acting on it; what others do changes nothing of that', () => {
    const note = (id: string): TicketCommand => ({
      do: 'message',
      messageId: 'n',
      kind: 'note',
      side: 'team',
      authorId: id,
      attachments: 0,
    })
    expect(done(given, { do: 'accept', personId: 'ana' }, 'ana')).toMatchObject({
      acceptBy: null,
      acceptedAt: at,
    })
    expect(done(given, note('ana'), 'ana')).toMatchObject({ acceptBy: null, acceptedAt: at })
    expect(done(given, note('ben'), 'ben')).toMatchObject({ acceptBy: given.acceptBy, acceptedAt: null })
  })
  it('goes to somebody else when it is given again', () => {
    expect(done(given, give('ben')).assigneeId).toBe('ben')
  })
  it('goes to nobody who is not of the team of this workspace', () => {
    expect(plan(give('finn'), world(opened))).toMatchObject({
      refused: 'invalid',
      faults: [{ field: 'body.personId' }],
    })
  })
  it('let go, it is its team’s again and needs no acceptance', () => {
    expect(done(given, { do: 'let_go', because: 'not accepted' })).toMatchObject({
      teamId: 'network',
      assigneeId: null,
      acceptBy: null,
    })
  })
})

describe('a hand-over', () => {
  const given = done(opened, give('ana', { acceptBy: null }))
  const handed = done(given, toApplications)
  it('moves the ticket at once and stays open', () => {
    expect(handed).toMatchObject({ teamId: 'applications', assigneeId: null, tier: 2, handoverId: 'h' })
  })
  it('comes back exactly as it was when it is returned', () => {
    const back = done(handed, {
      do: 'decide_handover',
      as: 'returned',
      to: { teamId: 'network', assigneeId: 'ana', tier: 1 },
      because: 'Not ours.',
    })
    expect(back).toMatchObject({ teamId: 'network', assigneeId: 'ana', tier: 1, handoverId: null })
  })
  it('comes back to the team where whoever had it has left', () => {
    const left = { ...world(handed), assignable: new Set(['ben']) }
    const planned = plan(
      { do: 'decide_handover', as: 'returned', to: { teamId: 'network', assigneeId: 'ana', tier: 1 } },
      left,
    )
    if (isRefusal(planned)) throw new Error(planned.message)
    expect(applyAll(handed, 't', planned.events, at)).toMatchObject({ teamId: 'network', assigneeId: null })
  })
  it('is accepted by whoever takes it', () => {
    const taken = done(
      handed,
      {
        do: 'decide_handover',
        as: 'accepted',
        to: { teamId: 'applications', assigneeId: 'chioma', tier: 2 },
      },
      'chioma',
    )
    expect(taken).toMatchObject({ assigneeId: 'chioma', handoverId: null, acceptedAt: at })
  })
  it.each([
    ['while another is open', handed, toApplications],
    [
      'to those who have it',
      given,
      { ...toApplications, to: { teamId: 'network', assigneeId: 'ana', tier: 1 } },
    ],
    ['of what is done', done(given, { do: 'change', status: 'solved' }), toApplications],
  ] as const)('is refused %s', (_name, ticket, command) => {
    expect(plan(command, world(ticket))).toMatchObject({ refused: 'not_possible' })
  })
})
