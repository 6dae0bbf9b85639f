// Whom a reply goes to, as the policy tells it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import {
  judgeAddress,
  judgeRecipients,
  type KnownPerson,
  planRecipients,
  type RecipientFacts,
} from './recipients.ts'

const person = (name: string, domain: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: name,
  name,
  address: `${name}@${domain}`,
  isTeam: false,
  isActive: true,
  organisationId: domain,
  ...more,
})
const jane = person('jane', 'northwind.example')
const rafael = person('rafael', 'northwind.example')
const priya = person('priya', 'halden.example')
const ben = person('ben', 'meridian.example', { isTeam: true, organisationId: null })
const facts = (more: Partial<RecipientFacts> = {}): RecipientFacts => ({
  requester: jane,
  domains: ['northwind.example'],
  participants: [],
  followers: [],
  others: [],
  ownAddresses: new Set(['support@meridian.example']),
  suppressed: new Map(),
  ...more,
})
const named = (list: readonly { address: string; role: string }[]) => list.map((r) => [r.role, r.address])

describe('left to itself a reply goes', () => {
  it('to the requester alone, when nobody else takes part', () => {
    expect(judgeRecipients(facts())).toMatchObject([
      { role: 'to', address: jane.address, because: 'asked for it', isNew: false, isOutsider: false },
    ])
  })
  it('also to people copied in and to requesters who follow, each once, but not to the team', () => {
    expect(
      named(judgeRecipients(facts({ participants: [rafael, jane], followers: [rafael, priya, ben] }))),
    ).toEqual([
      ['to', jane.address],
      ['cc', rafael.address],
      ['cc', priya.address],
    ])
  })
  it('not to whoever writes it', () => {
    expect(named(judgeRecipients(facts({ participants: [ben, rafael] }), ben.id))).toEqual([
      ['to', jane.address],
      ['cc', rafael.address],
    ])
  })
  it('not to somebody in copy who was disabled', () => {
    expect(named(judgeRecipients(facts({ participants: [{ ...ben, isActive: false }] })))).toEqual([
      ['to', jane.address],
    ])
  })
  it('never to an address of the desk', () => {
    const support = person('support', 'meridian.example')
    expect(named(judgeRecipients(facts({ requester: support, participants: [rafael] })))).toEqual([
      ['to', rafael.address],
    ])
  })
})

describe('somebody new', () => {
  it.each([
    ['rafael@northwind.example', true, false, 'is new here and was not on this ticket'],
    ['eve@evil.example', true, true, 'is new here and was not on this ticket'],
    [ben.address, true, false, 'is of the team and was not on this ticket'],
    [priya.address, true, true, 'is known here, but was not on this ticket'],
  ])('%s is new: %s, an outsider: %s', (address, isNew, isOutsider, because) => {
    expect(judgeAddress(address, 'cc', facts({ others: [ben, priya] }))).toMatchObject({
      isNew,
      isOutsider,
      because,
    })
  })
})

describe('what the writer chose', () => {
  it('counts alone: who is left out gets nothing', () => {
    const judged = planRecipients({ to: [rafael.address], cc: [], bcc: [] }, facts({ participants: [priya] }))
    expect(isRefusal(judged) ? judged : named(judged)).toEqual([['to', rafael.address]])
  })
  it('names each address once, To before Cc before Bcc', () => {
    const judged = planRecipients(
      { to: [jane.address], cc: [jane.address.toUpperCase(), priya.address], bcc: [priya.address] },
      facts(),
    )
    expect(isRefusal(judged) ? judged : named(judged)).toEqual([
      ['to', jane.address],
      ['cc', priya.address],
    ])
  })
  it.each([
    ['support@meridian.example'],
    ['support+t.42.aaaaaaaaaaaaaaaaaaaaaaaaaa@meridian.example'],
    ['jane@northwind.example\r\nBcc: eve@evil.example'],
    ['a@b@c'],
  ])('is refused for %j', (address) => {
    expect(planRecipients({ to: [jane.address], cc: [address], bcc: [] }, facts())).toMatchObject({
      refused: 'invalid',
      faults: [{ field: 'body.recipients.cc' }],
    })
  })
  it('is refused when all are hidden', () => {
    expect(planRecipients({ to: [], cc: [], bcc: [jane.address] }, facts())).toMatchObject({
      refused: 'invalid',
    })
  })
})

it('nobody is ever added who is neither on the ticket nor chosen', () => {
  const people = [jane, rafael, priya, ben]
  const some = fc.subarray(people)
  fc.assert(
    fc.property(some, some, some, (participants, followers, chosen) => {
      const all = facts({ participants, followers })
      const on = new Set([jane, ...participants, ...followers].map((p) => p.address))
      for (const r of judgeRecipients(all)) expect(on).toContain(r.address)
      const judged = planRecipients({ to: chosen.map((p) => p.address), cc: [], bcc: [] }, all)
      if (!isRefusal(judged))
        expect(judged.map((r) => r.address).toSorted()).toEqual(chosen.map((p) => p.address).toSorted())
    }),
  )
})
