// Search over the API: what is found, where, in which order, and by whom.
import { describe, expect, it } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { rebuildSearch } from '../../../server/modules/search/indexing/rebuild.ts'
import { ana, carlos, finn, frida, greta, jane, meridian, priya, rafael } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()

const find = (
  client: Client,
  q: string,
  more: { sort?: 'best' | 'newest'; limit?: number; cursor?: string } = {},
) => client.call(contract.search.tickets, { query: { q, ...more } })
const numbers = async (client: Client, q: string) => (await find(client, q)).items.map((i) => i.ticket.number)

/** Reactions run after the reply. */
const found = (client: Client, q: string) =>
  until(`"${q}" is found`, async () => {
    const answer = await find(client, q)
    return answer.items.length > 0 ? answer : false
  })

const note = (client: Client, number: number, body: string) =>
  client.call(contract.tickets.addMessage, { params: { number }, body: { kind: 'note', body } })

describe('words', () => {
  it('are found in subjects, messages and notes, with the find marked', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, {
      subject: 'Zeppelin console',
      body: 'The quartz display flickers.',
    })
    await note(client, ticket.number, 'Bought from Obsidian Instruments.')
    const subject = await found(client, 'zeppelin')
    expect(subject.items[0]).toMatchObject({
      where: 'subject',
      ticket: { number: ticket.number },
      messageId: null,
    })
    const { snippet } = subject.items[0] ?? { snippet: { text: '', marks: [] } }
    expect(snippet.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Zeppelin'])
    expect((await found(client, 'quartz')).items[0]?.where).toBe('message')
    expect((await found(client, 'obsidian')).items[0]?.where).toBe('note')
  })

  it('are found in every form of theirs, whatever the accents', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, {
      subject: 'Walruses are déjà there and it is not for the team',
    })
    await found(client, 'walruses')
    expect(await numbers(client, 'walrus deja')).toEqual([ticket.number])
    expect(await numbers(client, 'WALRUS DÉJÀ')).toEqual([ticket.number])
  })

  it('must all stand in one document', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, { subject: 'Marmalade', body: 'Toast and xylophone.' })
    await found(client, 'xylophone')
    expect(await numbers(client, 'toast xylophone')).toEqual([ticket.number])
    expect(await numbers(client, 'marmalade xylophone')).toEqual([])
  })

  it('in quotation marks follow each other', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, { subject: 'Gondola brakes squeak' })
    await found(client, 'gondola')
    expect(await numbers(client, '"gondola brakes"')).toEqual([ticket.number])
    expect(await numbers(client, '"brakes gondola"')).toEqual([])
  })

  it('are mended when nobody wrote them', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, { subject: 'Thermostat shows nothing' })
    await found(client, 'thermostat')
    const answer = await find(client, 'thermsotat')
    expect(answer).toMatchObject({ corrected: 'thermostat', items: [{ ticket: { number: ticket.number } }] })
    expect(await find(client, 'qqqwwwxx')).toMatchObject({ corrected: null, items: [], total: 0 })
  })
})

describe('numbers and identifiers', () => {
  it('are found whole and in parts', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, priya, {
      subject: 'Reference INV-0098765',
      body: 'On host srv-kiel-07.fjord.example: 0x8007F00D',
    })
    await found(client, 'INV-0098765')
    for (const q of [
      'inv-0098765',
      '98765',
      'srv-kiel-07',
      'srv-kiel',
      '0x8007f00d',
      'SRV-KIEL-07.FJORD.EXAMPLE',
    ])
      expect(await numbers(client, q), q).toEqual([ticket.number])
  })

  it('of tickets come first', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client)
    const answer = await find(client, `#${ticket.number}`)
    expect(answer.items[0]).toMatchObject({ where: 'number', ticket: { number: ticket.number } })
  })

  it('lead to their requesters too', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, rafael, { subject: 'Kaleidoscope' })
    await found(client, 'kaleidoscope')
    expect(await numbers(client, 'rafael.sato@northwind.example kaleidoscope')).toEqual([ticket.number])
    expect(await numbers(client, 'sato kaleidoscope')).toEqual([ticket.number])
  })
})

describe('conditions', () => {
  it('narrow what words find, and find without words', async () => {
    const client = await door.as(ana)
    const one = await openFor(client, jane, { subject: 'Periscope one', tags: ['submarine'] })
    const two = await openFor(client, jane, { subject: 'Periscope two' })
    await until('both are found', async () => (await numbers(client, 'periscope')).length === 2)
    expect(await numbers(client, 'tag:submarine periscope')).toEqual([one.number])
    expect(await numbers(client, 'periscope -tag:submarine')).toEqual([two.number])
    expect(await numbers(client, 'tag:submarine')).toEqual([one.number])
    expect(await numbers(client, 'periscope status:closed')).toEqual([])
  })

  it('that cannot be read are refused with their place', async () => {
    const client = await door.as(ana)
    await client.refused(422, contract.search.tickets, { query: { q: 'status:nonsense' } })
  })

  it('are counted as facets', async () => {
    const client = await door.as(carlos)
    for (const tag of ['ink', 'ink', 'toner'])
      await openFor(client, jane, { subject: 'Lithograph', tags: [tag] })
    await until('all are found', async () => (await numbers(client, 'lithograph')).length === 3)
    const { facets, total } = await find(client, 'lithograph')
    expect(total).toBe(3)
    expect(facets?.tag).toEqual([
      { value: 'ink', name: 'ink', count: 2 },
      { value: 'toner', name: 'toner', count: 1 },
    ])
    expect(facets?.organisation).toMatchObject([{ name: 'Northwind Logistics', count: 3 }])
  })
})

describe('pages', () => {
  it('show each ticket once, in both orders', async () => {
    const client = await door.as(ana)
    const made: number[] = []
    for (let n = 0; n < 7; n += 1) {
      const ticket = await openFor(client, jane, { subject: `Sextant ${n}`, body: 'The sextant again.' })
      made.push(ticket.number)
    }
    await until('all are found', async () => (await numbers(client, 'sextant')).length === 7)
    for (const sort of ['best', 'newest'] as const) {
      const seen: number[] = []
      let cursor: string | undefined
      do {
        const page = await find(client, 'sextant', { sort, limit: 3, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map((i) => i.ticket.number))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(
        seen.toSorted((a, b) => a - b),
        sort,
      ).toEqual(made)
      if (sort === 'newest') expect(seen).toEqual(made.toReversed())
    }
  })

  it('refuse cursors that are not theirs', async () => {
    const client = await door.as(ana)
    for (const cursor of ['x', 'W10', 'WyJuZXdlc3QiLCJ4IiwieSJd'])
      await client.refused(422, contract.search.tickets, { query: { q: 'sextant', cursor, sort: 'newest' } })
  })
})

describe('what changes', () => {
  it('is found as it now is', async () => {
    const client = await door.as(ana)
    const { number } = await openFor(client, jane, { subject: 'Trombone' })
    await found(client, 'trombone')
    await client.call(contract.tickets.change, { params: { number }, body: { subject: 'Bassoon' } })
    await found(client, 'bassoon')
    expect(await numbers(client, 'trombone')).toEqual([])
  })

  it('is the same after a rebuild', async () => {
    const client = await door.as(ana)
    const before = await numbers(client, 'sextant')
    await rebuildSearch(door.desk, meridian.id)
    expect(await numbers(client, 'sextant')).toEqual(before)
    expect((await find(client, 'thermsotat')).corrected).toBe('thermostat')
  })
})

describe('who may', () => {
  it('never a requester: not search, not the palette, not similar tickets', async () => {
    const team = await door.as(ana)
    const ticket = await openFor(team, jane, { subject: 'Hidden valley' })
    await note(team, ticket.number, 'canary-bird-5512')
    await found(team, 'canary-bird-5512')
    const requester = await door.signedIn(jane)
    for (const problem of [
      await requester.refused(403, contract.search.tickets, { query: { q: 'canary-bird-5512' } }),
      await requester.refused(403, contract.search.palette, { query: { q: 'canary' } }),
      await requester.refused(403, contract.search.similar, { params: { number: ticket.number } }),
    ])
      expect(JSON.stringify(problem)).not.toContain('canary-bird')
  })

  it('never another workspace, not by words, typos, palette or likeness', async () => {
    const team = await door.as(ana)
    await openFor(team, jane, { subject: 'Narwhal sighting', body: 'A narwhal in the harbour basin.' })
    await found(team, 'narwhal')
    const other = await door.as(finn)
    const own = await openFor(other, greta, { subject: 'Narwhl in the harbour' })
    await found(other, 'harbour')
    expect((await find(other, 'narwhal')).items.map((i) => i.ticket.number)).toEqual([own.number])
    expect((await find(other, 'sighting')).items).toEqual([])
    expect((await find(other, 'sightnig')).corrected).toBeNull()
    expect((await other.call(contract.search.palette, { query: { q: 'jane' } })).people).toEqual([])
    expect((await other.call(contract.search.palette, { query: { q: 'sight' } })).tickets).toEqual([])
    expect((await other.call(contract.search.similar, { params: { number: own.number } })).items).toEqual([])
    expect((await find(await door.as(frida), 'narwhal')).total).toBe(1)
  })

  it('not a token without the right to read tickets', async () => {
    const narrow = await door.as(ana, ['person.read'])
    await narrow.refused(403, contract.search.tickets, { query: { q: 'narwhal' } })
  })
})

describe('the palette', () => {
  it('offers tickets, people and organisations by how they begin', async () => {
    const client = await door.as(ana)
    const ticket = await openFor(client, jane, { subject: 'Accordion strap' })
    await found(client, 'accordion')
    const offered = await client.call(contract.search.palette, { query: { q: 'accor' } })
    expect(offered.tickets).toMatchObject([
      { number: ticket.number, subject: 'Accordion strap', requester: 'Jane Miller' },
    ])
    expect((await client.call(contract.search.palette, { query: { q: 'mill' } })).people).toMatchObject([
      { name: 'Jane Miller' },
    ])
    expect(
      (await client.call(contract.search.palette, { query: { q: 'northw' } })).organisations,
    ).toMatchObject([{ name: 'Northwind Logistics' }])
    const byNumber = await client.call(contract.search.palette, { query: { q: String(ticket.number) } })
    expect(byNumber.tickets[0]?.number).toBe(ticket.number)
  })
})

describe('similar tickets', () => {
  it('share telling words, which are told', async () => {
    const client = await door.as(ana)
    const old = await openFor(client, jane, {
      subject: 'Theodolite loses calibration',
      body: 'After every restart of the theodolite the calibration is gone.',
    })
    await openFor(client, priya, { subject: 'New chair', body: 'A chair please.' })
    const now = await openFor(client, priya, {
      subject: 'Theodolite calibration gone',
      body: 'The theodolite forgot its calibration again.',
    })
    await until('it is similar', async () => {
      const { items } = await client.call(contract.search.similar, { params: { number: now.number } })
      return items.length > 0
    })
    const { items } = await client.call(contract.search.similar, { params: { number: now.number } })
    expect(items[0]).toMatchObject({ number: old.number, requester: 'Jane Miller' })
    expect(items[0]?.words).toEqual(expect.arrayContaining(['theodolite', 'calibration']))
    expect(items[0]?.likeness).toBeGreaterThan(0.25)
  })
})
