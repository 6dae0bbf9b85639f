// Who may write in a side conversation.
import { describe, expect, it } from 'vitest'
import { judgeSide, type SideCandidate, type SideFacts } from './side.ts'

const vendor = 'orders@acme.example'
const candidate: SideCandidate = {
  conversationId: 'c',
  ticketId: 't',
  number: 42,
  isClosed: false,
  addresses: [vendor, 'ben.carter@meridian.example'],
}
const facts = (more: Partial<SideFacts>): SideFacts => ({
  sender: vendor,
  isTeam: false,
  verdict: 'unverified',
  signed: [],
  referred: [],
  ...more,
})

describe('a mail that points to a side conversation', () => {
  it('joins it from an address it was begun with, by signed address or reference', () => {
    expect(judgeSide(facts({ referred: [candidate] }))).toMatchObject({ do: 'join', conversationId: 'c' })
    expect(judgeSide(facts({ signed: [{ candidate, issuedTo: vendor }] }))).toMatchObject({ do: 'join' })
  })
  it.each(['jane.miller@northwind.example', 'eve@evil.example', ''])('is held from %j', (sender) => {
    expect(judgeSide(facts({ sender, signed: [{ candidate, issuedTo: vendor }] }))).toMatchObject({
      do: 'hold',
      number: 42,
    })
  })
  it('is held when the sender’s own domain disowns it', () => {
    expect(judgeSide(facts({ verdict: 'failed', referred: [candidate] }))).toMatchObject({ do: 'hold' })
  })
  it('joins from a colleague only with the signed address issued to that very person', () => {
    const ben = { sender: 'ben.carter@meridian.example', isTeam: true }
    expect(judgeSide(facts({ ...ben, referred: [candidate] }))).toMatchObject({ do: 'hold' })
    expect(judgeSide(facts({ ...ben, signed: [{ candidate, issuedTo: vendor }] }))).toMatchObject({
      do: 'hold',
    })
    expect(judgeSide(facts({ ...ben, signed: [{ candidate, issuedTo: ben.sender }] }))).toMatchObject({
      do: 'join',
    })
  })
  it('waits beside no closed ticket', () => {
    const closed = { ...candidate, isClosed: true }
    expect(judgeSide(facts({ sender: 'eve@evil.example', referred: [closed] }))).toBeNull()
    expect(judgeSide(facts({ referred: [closed] }))).toMatchObject({ do: 'join' })
  })
})

it('a mail that points to none is asked further', () => {
  expect(judgeSide(facts({}))).toBeNull()
})
