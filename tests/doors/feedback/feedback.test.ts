// How it was: asked by mail after solving, marked by the link, followed up; and who sees what of it.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { browserOf, strangersBrowser } from '../../../server/modules/portal/tests/people.ts'
import { ana, ben, carlos, frida, jane, meridian, mira, priya, rafael, teams } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { asOwner } from '../../harness/owner.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { feedback, tickets } = contract

const solve = async (number: number) => {
  const agent = await door.as(ana)
  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'It is done.', status: 'solved' },
  })
}
const askedIn = (number: number): Promise<string> =>
  until(`a question about ${number}`, () => {
    const mail = door.sink.mails.find(
      (m) => m.mail.subject?.includes(`[#${number}]`) && m.mail.text?.includes('/rate/'),
    )
    return /\/rate\/[\w.-]+/.exec(mail?.mail.text ?? '')?.[0] ?? null
  })

test('one press in the mail, a few words, a task for the lead; looking records nothing', async () => {
  const manager = await door.as(mira)
  await manager.call(contract.staff.changeLeading, {
    params: { id: teams.network.id },
    body: { leadId: carlos.id },
  })
  const survey = await manager.call(feedback.createSurvey, {
    body: {
      name: 'After solving',
      kind: 'csat',
      isOn: true,
      delayMinutes: 0,
      followUpAt: 2,
      condition: 'team:Network',
    },
  })
  expect(survey).toMatchObject({ asked: 0, condition: 'team:Network', share: 100 })
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const other = await openFor(agent, priya)
  await agent.call(tickets.change, { params: { number }, body: { teamId: teams.network.id } })
  await agent.call(tickets.change, { params: { number: other.number }, body: { teamId: teams.workplace.id } })
  await solve(other.number)
  await solve(number)
  const path = await askedIn(number)
  const browser = strangersBrowser(door)
  const read = async () => (await agent.call(feedback.ofTicket, { params: { number } })).items
  for (const look of [path, `${path}?mark=1`, `${path}?mark=99`])
    expect((await browser.get(look)).html).toContain('How satisfied are you with our help?')
  expect(await read()).toEqual([])
  expect((await browser.get(`${path}?mark=1`)).html).toMatch(/value="1" checked/)
  expect(await browser.post(path, {})).toMatchObject({ status: 422 })
  expect(await browser.post(path, { mark: '9' })).toMatchObject({ status: 422 })
  expect(await browser.post(path, { mark: '1' })).toMatchObject({
    status: 303,
    location: `${path}?done=mark`,
  })
  await browser.post(path, { mark: '2', comment: 'Three days without a word. <b>Bad</b>' })
  expect((await browser.get(`${path}?done=words`)).html).toContain('&lt;b&gt;Bad&lt;/b&gt;')
  const [mark] = await read()
  expect(mark).toMatchObject({ mark: 2, isBad: true, comment: 'Three days without a word. <b>Bad</b>' })
  const ours = await (await door.as(carlos)).call(contract.surgery.myTasks, { query: {} })
  expect(ours.items.map((task) => task.title)).toEqual(['Rated 1 of 5: ask what went wrong'])
  expect((await browser.get(`${path.slice(0, -2)}xx`)).status).toBe(404)
  // Solved again: nobody is asked twice, and the other ticket did not fit.
  const { items } = await manager.call(feedback.surveys, {})
  expect(items[0]).toMatchObject({ asked: 1, answered: 1 })
})

test('whose work it was, only that person and managers read; agents see marks on their own tickets', async () => {
  const all = async (person: typeof ana) =>
    (await (await door.as(person)).call(feedback.marks, { query: {} })).items
  expect(await all(ben)).toEqual([])
  expect((await all(carlos)).map((m) => m.assignee)).toEqual([null])
  expect((await all(mira)).map((m) => m.assignee?.id)).toEqual([ana.id])
  expect((await all(ana)).map((m) => m.assignee?.id)).toEqual([ana.id])
  expect((await (await door.as(frida)).call(feedback.marks, { query: {} })).items).toEqual([])
  const figures = async (person: typeof ana) => (await door.as(person)).call(feedback.figures, { query: {} })
  expect((await figures(mira)).kinds[0]).toMatchObject({
    kind: 'csat',
    asked: 1,
    figures: { n: 1, mean: 2, share: 0 },
  })
  expect((await figures(carlos)).people).toEqual([])
  expect((await figures(mira)).people.map((p) => p.person.id)).toEqual([ana.id])
})

test('a link too old says so and takes nothing', async () => {
  const path = await until(
    'the question',
    () =>
      /\/rate\/[\w.-]+/.exec(
        door.sink.mails.find((m) => m.mail.text?.includes('/rate/'))?.mail.text ?? '',
      )?.[0] ?? null,
  )
  door.clock.forward({ hours: 24 * 31 })
  const browser = strangersBrowser(door)
  expect((await browser.get(`${path}?mark=5`)).status).toBe(410)
  expect((await browser.post(path, { mark: '5' })).status).toBe(410)
})

test('an idea stays with its organisation until the team shares it; one vote each', async () => {
  const [own, colleague, elsewhere] = await Promise.all([jane, rafael, priya].map((p) => browserOf(door, p)))
  if (!own || !colleague || !elsewhere) throw new Error('three browsers')
  expect((await strangersBrowser(door).get('/ideas')).status).toBe(303)
  expect((await own.post('/ideas', { title: ' ' })).status).toBe(422)
  expect(await own.post('/ideas', { title: 'Loan laptops', about: 'Canary of Northwind' })).toMatchObject({
    status: 303,
  })
  expect((await colleague.get('/ideas')).html).toContain('Canary of Northwind')
  expect((await elsewhere.get('/ideas')).html).not.toContain('Canary')
  const manager = await door.as(mira)
  const [idea] = (await manager.call(feedback.ideas, { query: {} })).items
  const id = idea?.id ?? ''
  expect(idea).toMatchObject({ votes: 1, organisation: { name: 'Northwind Logistics' } })
  expect((await elsewhere.post('/ideas', { wish: 'vote', idea: id })).status).toBe(404)
  for (const _ of [1, 2]) await colleague.post('/ideas', { wish: 'vote', idea: id })
  await manager.call(feedback.changeIdea, {
    params: { id },
    body: { isShared: true, state: 'planned', answer: 'From January.' },
  })
  const page = (await elsewhere.get('/ideas')).html
  expect(page).toContain('From January.')
  expect(page).not.toContain(jane.name)
  expect((await manager.call(feedback.ideas, { query: {} })).items[0]).toMatchObject({
    votes: 2,
    state: 'planned',
  })
})

test('an improvement begins with an owner, a measure and a target', async () => {
  const manager = await door.as(mira)
  const made = await manager.call(feedback.createImprovement, {
    body: { title: 'Say sooner when it takes longer', source: 'survey', sourceLabel: 'CSAT November' },
  })
  const change = (body: Record<string, unknown>) =>
    manager.call(feedback.changeImprovement, { params: { id: made.id }, body })
  await manager.refused(422, feedback.changeImprovement, {
    params: { id: made.id },
    body: { state: 'doing' },
  })
  const begun = await change({
    state: 'doing',
    ownerId: carlos.id,
    measure: 'CSAT share',
    target: '90 %',
    dueOn: '2027-03-01',
  })
  expect(begun).toMatchObject({ state: 'doing', owner: { id: carlos.id }, dueOn: '2027-03-01', version: 2 })
  expect((await manager.call(feedback.improvements, { query: { state: 'doing' } })).items).toHaveLength(1)
})

test('an idea, a mark, a ticket become improvements once, and lead there and back; agents may propose', async () => {
  const manager = await door.as(mira)
  const agent = await door.as(ana)
  const [idea] = (await manager.call(feedback.ideas, { query: {} })).items
  const [mark] = (await manager.call(feedback.marks, { query: {} })).items
  const ticket = await openFor(agent)
  const of = { idea: idea?.id ?? '', survey: mark?.id ?? '', problem: ticket.id } as const
  const labels = { idea: 'Loan laptops', survey: mark?.ticket?.subject, problem: ticket.subject }
  const numbers = { idea: null, survey: mark?.ticket?.number, problem: ticket.number }
  const sources = ['idea', 'survey', 'problem'] as const
  const made = []
  for (const source of sources) {
    const body = { title: 'Taken in', source, sourceId: of[source] }
    const one = await agent.call(feedback.createImprovement, { body })
    expect(one).toMatchObject({
      sourceLabel: labels[source],
      origin: { label: labels[source], number: numbers[source] },
    })
    const again = await manager.refused(409, feedback.createImprovement, { body })
    expect(again.data).toEqual({ id: one.id })
    const { items } = await agent.call(feedback.improvements, { query: { source, sourceId: of[source] } })
    expect(items.map((i) => i.id)).toEqual([one.id])
    made.push({ id: one.id, state: 'idea' })
  }
  const [there] = (await manager.call(feedback.ideas, { query: { idea: of.idea } })).items
  expect(there?.improvement).toEqual(made[0])
  const [marked] = (await manager.call(feedback.marks, { query: { mark: of.survey } })).items
  expect(marked?.improvement).toEqual(made[1])
  await agent.refused(403, feedback.createImprovement, { body: { title: 'Mine', ownerId: ana.id } })
  await agent.refused(403, feedback.changeImprovement, {
    params: { id: made[0]?.id ?? '' },
    body: { title: 'Mine' },
  })
})

/** A round is many mails: a busy machine may take its time. */
const patient = 40_000

test('a round asks everybody it should in portions, goes on after a failure, and asks nobody twice', {
  timeout: 180_000,
}, async () => {
  const agent = await door.as(ana)
  const manager = await door.as(mira)
  const addresses = Array.from({ length: 28 }, (_, n) => `guest${n}@northwind.example`)
  const byTag = { tags: ['round'] }
  for (const n of [0, 7, 14, 21])
    await Promise.all(addresses.slice(n, n + 7).map((email) => openFor(agent, { ...jane, email }, byTag)))
  await openFor(agent, priya, { subject: 'Without the tag' })
  const eye = await asOwner(door.ownerUrl)
  // The second of the second portion fails: nothing of its portion may have happened.
  await eye.rows(`create function refuse_one() returns trigger language plpgsql as $$ begin
      if new.person_id = (select id from person where email like 'guest%@northwind.example' order by id offset 26 limit 1)
      then raise exception 'this one fails'; end if; return new; end $$;
    create trigger refuse_one before insert on survey_ask for each row execute function refuse_one()`)
  const { id } = await manager.call(feedback.createSurvey, {
    body: {
      name: 'Would you recommend us?',
      kind: 'nps',
      occasion: 'schedule',
      everyDays: 30,
      quietDays: 0,
      isOn: true,
      condition: 'tag:round',
    },
  })
  const survey = () => manager.call(feedback.survey, { params: { id } })
  await until(
    'the second portion fails',
    async () => {
      await eye.rows("select set_config('handrail.workspace', $1, false)", [meridian.id])
      return (await eye.rows('select from job where key = $1 and error is not null', [id])).length > 0
    },
    patient,
  )
  expect(await survey()).toMatchObject({ asked: 25, round: { asked: 25, endedAt: null } })
  await eye.rows('drop trigger refuse_one on survey_ask; drop function refuse_one')
  await eye.close()
  door.clock.forward({ hours: 1 })
  const { round } = await until(
    'the round is over',
    async () => {
      const now = await survey()
      return now.round?.endedAt ? now : null
    },
    patient,
  )
  expect(round).toMatchObject({ asked: 28 })
  const asked = await until(
    'everybody has the mail',
    () => {
      const to = door.sink.mails
        .filter((m) => m.mail.text?.includes('How likely are you to recommend us'))
        .flatMap((m) => m.to)
      return to.length >= 28 ? to : null
    },
    patient,
  )
  expect(asked.toSorted()).toEqual(addresses.toSorted())

  const began = Temporal.Instant.from(round?.beganAt ?? '')
  expect(
    Temporal.Instant.from(round?.nextAt ?? '')
      .since(began)
      .total('hours'),
  ).toBe(30 * 24)
  // Only who had something to do with us since the last round is asked in the next.
  await openFor(await door.as(ana), { ...jane, email: addresses[7] ?? '' }, byTag)
  door.clock.forward({ minutes: 30 * 24 * 60 - 30 })
  await until(
    'the next round is over',
    async () => {
      const now = await (await door.as(mira)).call(feedback.survey, { params: { id } })
      return now.round?.endedAt && now.round.beganAt !== round?.beganAt && now.round.asked === 1
    },
    patient,
  )
})
