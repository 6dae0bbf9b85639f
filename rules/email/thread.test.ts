// Which ticket a mail belongs to, and who may join it.
import { describe, expect, test } from 'vitest'
import { type Candidate, judgeThread, type ThreadFacts } from './thread.ts'

const jane = { id: 'jane', address: 'jane.miller@northwind.example', isTeam: false }
const rafael = { id: 'rafael', address: 'rafael.sato@northwind.example', isTeam: false }
const ana = { id: 'ana', address: 'ana.petrova@meridian.example', isTeam: true }

const ticket: Candidate = {
  ticketId: 't42',
  number: 42,
  isOpen: true,
  isClosed: false,
  finishedAt: null,
  requesterId: 'jane',
  followerIds: ['ana'],
  participantIds: ['priya'],
}
const finished: Candidate = { ...ticket, isOpen: false, finishedAt: '2026-11-20T09:00:00Z' }
const closed: Candidate = { ...finished, isClosed: true }
const priya = { id: 'priya', address: 'priya.nair@halden.example', isTeam: false }
const signedFor = (who: { id: string; address: string }, candidate = ticket) => ({
  candidate,
  issuedToId: who.id,
  issuedTo: who.address,
})

const facts = (more: Partial<ThreadFacts>): ThreadFacts => ({
  sender: jane,
  verdict: 'unknown',
  fromMachine: false,
  vouched: false,
  signed: [],
  forged: 0,
  referred: [],
  inSubject: null,
  reopenDays: 30,
  now: Temporal.Instant.from('2026-11-23T09:00:00Z'),
  ...more,
})

describe('joins', () => {
  test.each<[string, Partial<ThreadFacts>, 'requester' | 'team']>([
    ['the requester with the signed address', { signed: [signedFor(jane)] }, 'requester'],
    ['the requester answering our mail from another program', { referred: [ticket] }, 'requester'],
    ['the requester with only the number in the subject', { inSubject: ticket }, 'requester'],
    ['the requester of a finished ticket, who thereby wakes it', { referred: [finished] }, 'requester'],
    ['a follower', { sender: rafael, referred: [{ ...ticket, followerIds: ['rafael'] }] }, 'requester'],
    ['somebody who was copied in', { sender: priya, referred: [ticket] }, 'requester'],
    [
      'somebody copied in, later and by the number alone',
      { sender: priya, inSubject: finished },
      'requester',
    ],
    ['the requester of a closed ticket', { referred: [closed] }, 'requester'],
    [
      'anybody in an archive that is brought in',
      { sender: null, vouched: true, referred: [ticket] },
      'requester',
    ],
    [
      'a technician in such an archive, but not for the team: nothing leaves',
      { sender: ana, vouched: true, referred: [ticket] },
      'requester',
    ],
    ['a requester whom nobody vouches for', { verdict: 'unverified', referred: [ticket] }, 'requester'],
    ['a technician with the address issued to them', { sender: ana, signed: [signedFor(ana)] }, 'team'],
    [
      'a technician who is the requester',
      { sender: { ...ana, id: 'jane' }, referred: [ticket] },
      'requester',
    ],
    [
      'a machine of the requester, while the ticket is open',
      { fromMachine: true, referred: [ticket] },
      'requester',
    ],
  ])('%s', (_, more, side) => {
    expect(judgeThread(facts(more))).toMatchObject({ do: 'join', number: 42, side })
  })
})

describe('is held beside the ticket', () => {
  test.each<[string, Partial<ThreadFacts>, string]>([
    [
      'a stranger with a valid signed address (it proves the thread, not the person)',
      { sender: null, signed: [signedFor(jane)] },
      'the sender is not on that ticket',
    ],
    [
      'a stranger who knows one of our Message-IDs',
      { sender: null, referred: [ticket] },
      'the sender is not on that ticket',
    ],
    [
      'a stranger, while it is solved but not closed',
      { sender: null, referred: [finished] },
      'not on that ticket',
    ],
    [
      'somebody else of the same company',
      { sender: rafael, referred: [ticket] },
      'rafael.sato@northwind.example is not on that ticket',
    ],
    [
      'a technician with merely References, even a follower',
      { sender: ana, referred: [ticket] },
      'nothing proves that ana.petrova@meridian.example of the team wrote it',
    ],
    [
      'a technician with an address issued to somebody else',
      { sender: ana, signed: [signedFor(jane)] },
      'nothing proves',
    ],
    [
      'a technician with the address issued to them whom nobody vouches for',
      { sender: ana, verdict: 'unverified', signed: [signedFor(ana)] },
      'nothing proves',
    ],
    [
      'the requester, if the domain disowns the mail',
      { verdict: 'failed', signed: [signedFor(jane)] },
      'says that it is false',
    ],
  ])('%s', (_, more, because) => {
    const judged = judgeThread(facts(more))
    expect(judged).toMatchObject({ do: 'hold', number: 42 })
    expect(judged.because).toContain(because)
  })
})

describe('opens a ticket of its own', () => {
  test.each<[string, Partial<ThreadFacts>, string]>([
    ['a stranger who points to a closed ticket', { sender: null, referred: [closed] }, 'not on that ticket'],
    [
      'a stranger with a number in the subject',
      { sender: rafael, inSubject: ticket },
      'it points to no ticket of ours',
    ],
    [
      'a machine that would wake a finished ticket',
      { fromMachine: true, referred: [finished] },
      'machines cannot wake',
    ],
    [
      'the requester who answers more than 30 days after it was closed',
      { referred: [{ ...closed, finishedAt: '2026-10-24T08:59:59Z' }] },
      'it follows ticket 42, which was finished more than 30 days ago',
    ],
    [
      'anybody, where finished tickets are never woken',
      { referred: [finished], reopenDays: 0 },
      'it follows',
    ],
    ['a forged signature', { sender: null, forged: 1 }, 'a reply address that we did not sign'],
    ['a mail that points nowhere', {}, 'it points to no ticket of ours'],
  ])('%s', (_, more, because) => {
    const judged = judgeThread(facts(more))
    expect(judged.do).toBe('open')
    expect(judged.because).toContain(because)
  })
})

test('without a limit every finished ticket is woken', () =>
  expect(
    judgeThread(facts({ referred: [{ ...closed, finishedAt: '2020-01-01T00:00:00Z' }], reopenDays: null }))
      .do,
  ).toBe('join'))

describe('others are copied in', () => {
  test.each<[string, Partial<ThreadFacts>, boolean]>([
    ['by the requester who answers our mail', { referred: [ticket] }, true],
    ['not with a number alone, which anybody can guess', { inSubject: ticket }, false],
    ['not by a sender nobody vouches for', { verdict: 'unverified', referred: [ticket] }, false],
  ])('%s', (_, more, mayCopy) => expect(judgeThread(facts(more))).toMatchObject({ do: 'join', mayCopy }))
})

test('the nearest ticket the sender is on wins over one they are not on', () => {
  const other: Candidate = { ...ticket, ticketId: 't7', number: 7, requesterId: 'rafael' }
  expect(judgeThread(facts({ referred: [other, ticket] }))).toMatchObject({ do: 'join', number: 42 })
})
