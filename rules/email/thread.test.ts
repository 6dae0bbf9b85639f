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
  requesterId: 'jane',
  followerIds: ['ana'],
}
const finished: Candidate = { ...ticket, isOpen: false }
const signedFor = (who: { id: string; address: string }, candidate = ticket) => ({
  candidate,
  issuedToId: who.id,
  issuedTo: who.address,
})

const facts = (more: Partial<ThreadFacts>): ThreadFacts => ({
  sender: jane,
  fromMachine: false,
  signed: [],
  forged: 0,
  referred: [],
  inSubject: null,
  ...more,
})

describe('joins', () => {
  test.each<[string, Partial<ThreadFacts>, 'requester' | 'team']>([
    ['the requester with the signed address', { signed: [signedFor(jane)] }, 'requester'],
    ['the requester answering our mail from another program', { referred: [ticket] }, 'requester'],
    ['the requester with only the number in the subject', { inSubject: ticket }, 'requester'],
    ['the requester of a finished ticket, who thereby wakes it', { referred: [finished] }, 'requester'],
    ['a follower', { sender: rafael, referred: [{ ...ticket, followerIds: ['rafael'] }] }, 'requester'],
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
    expect(judgeThread(facts(more))).toMatchObject({ join: true, number: 42, side })
  })
})

describe('opens a ticket of its own', () => {
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
      'a stranger with a number in the subject',
      { sender: rafael, inSubject: ticket },
      'it points to no ticket of ours',
    ],
    [
      'a machine that would wake a finished ticket',
      { fromMachine: true, referred: [finished] },
      'machines cannot wake',
    ],
    ['a forged signature', { sender: null, forged: 1 }, 'a reply address that we did not sign'],
    ['a mail that points nowhere', {}, 'it points to no ticket of ours'],
  ])('%s', (_, more, because) => {
    const judged = judgeThread(facts(more))
    expect(judged.join).toBe(false)
    expect(judged.because).toContain(because)
  })
})

test('the nearest ticket the sender is on wins over one they are not on', () => {
  const other: Candidate = { ...ticket, ticketId: 't7', number: 7, requesterId: 'rafael' }
  expect(judgeThread(facts({ referred: [other, ticket] }))).toMatchObject({ join: true, number: 42 })
})
