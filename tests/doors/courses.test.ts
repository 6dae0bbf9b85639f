// Courses: written, opened, told to people, read and passed in the desk and on the portal without a script.
import { beforeAll, describe, expect, test } from 'vitest'
import type { CoursePlan } from '../../contract/courses.ts'
import { contract } from '../../contract/index.ts'
import { openBrowser } from '../../server/modules/portal/tests/browser.ts'
import { newId } from '../../server/platform/ids.ts'
import {
  ana,
  ben,
  type CastPerson,
  carlos,
  finn,
  greta,
  jane,
  mira,
  organisations,
  priya,
  rafael,
} from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { ask, option, publishLessons, questions, rightAnswers, rightForm } from '../harness/lessons.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { courses, notices } = contract
let as: Record<'ana' | 'ben' | 'carlos', Client>
let lessons: string[]
let course: CoursePlan

const cookieOf = async (person: CastPerson) => `${door.cookie}=${(await door.signedIn(person)).key.token}`

beforeAll(async () => {
  as = { ana: await door.as(ana), ben: await door.as(ben), carlos: await door.as(carlos) }
  lessons = await publishLessons(door)
})

describe('Writing a course', () => {
  test('agents may not; one with unanswerable questions is kept as a draft and not opened', async () => {
    await as.ana.refused(403, courses.create, { body: { title: 'Mine' } })
    course = await as.carlos.call(courses.create, {
      body: { title: 'Safe at work', lessons, questions: [ask('one', { options: [option('only one')] })] },
    })
    expect(course).toMatchObject({ state: 'draft', passMark: 80, version: 1 })
    const refused = await as.carlos.refused(422, courses.change, {
      params: { id: course.id },
      body: { state: 'open' },
    })
    expect(refused.errors?.map((e) => e.field)).toContain('body.questions.0.options')
    await as.ana.refused(404, courses.get, { params: { id: course.id } })
    await as.carlos.refused(422, courses.change, { params: { id: course.id }, body: { lessons: [newId()] } })
  })

  test('it opens once it is sound; two who write at once do not undo each other', async () => {
    const first = { 'if-match': `"${course.version}"` }
    course = await as.carlos.call(courses.change, {
      params: { id: course.id },
      body: { questions, tries: 2, validMonths: 12, state: 'open' },
      headers: first,
    })
    expect(course).toMatchObject({ state: 'open', version: 2 })
    await as.carlos.refused(412, courses.change, {
      params: { id: course.id },
      body: { title: 'Other' },
      headers: first,
    })
  })
})

describe('In several languages', () => {
  const [first] = questions
  const german = {
    title: 'Sicher arbeiten',
    about: '',
    questions: { [first?.id ?? '']: { text: 'Was ist richtig?', why: 'Weil es so ist', options: {} } },
  }

  test('a learner reads it in theirs, with its own words where one is missing; tidied of what is gone', async () => {
    const params = { id: course.id }
    const gone = { ...german.questions, [newId()]: { text: 'Weg', why: '', options: {} } }
    course = await as.carlos.call(courses.change, {
      params,
      body: { translations: { de: { ...german, questions: gone }, en: german } },
    })
    expect(course.translations).toEqual({ de: german })
    await as.carlos.refused(422, courses.change, {
      params,
      body: { translations: { 'no language': german } },
    })
    const cookie = await cookieOf(jane)
    const read = async (language: string) =>
      (await openBrowser(door.url, `${cookie}; handrail_language=${language}`).get('/courses')).html
    expect(await read('de')).toContain('Sicher arbeiten')
    expect(await read('ar')).toContain('Safe at work')
  })
})

describe('In the desk', () => {
  test('a technician reads, tries, and passes; what is right is never sent before', async () => {
    const params = { id: course.id }
    const seen = await as.ana.ask('GET', `/api/v1/courses/${course.id}`)
    expect(seen.text).not.toContain('isRight')
    expect(seen.json).toMatchObject({ lessons: 3, asked: [], mine: { state: 'not_started' } })
    await as.ana.refused(409, courses.answer, { params, body: { answers: rightAnswers } })
    for (const article of [501, 502, 503]) await as.ana.call(courses.read, { params: { ...params, article } })
    const ready = await as.ana.call(courses.get, { params })
    expect(ready.asked).toHaveLength(4)
    expect(JSON.stringify(ready.asked)).not.toMatch(/isRight|isTrue|Because/)
    const missing = await as.ana.refused(422, courses.answer, { params, body: { answers: {} } })
    expect(missing.errors).toHaveLength(4)
    const wrong = { ...rightAnswers, [questions[0]?.id ?? '']: [questions[0]?.options[0]?.id ?? ''] }
    const failed = await as.ana.call(courses.answer, { params, body: { answers: wrong } })
    expect(failed).toMatchObject({ score: 75, hasPassed: false, mine: { tries: 1, state: 'check' } })
    expect(failed.questions.map((q) => q.why)).toEqual(['', ...Array(3).fill('Because it is so')])
    const passed = await as.ana.call(courses.answer, { params, body: { answers: rightAnswers } })
    expect(passed).toMatchObject({ score: 100, hasPassed: true, mine: { state: 'finished', best: 100 } })
    expect(passed.mine.expiresAt?.slice(0, 4)).toBe(
      String(door.clock.now().toZonedDateTimeISO('UTC').year + 1),
    )
    await as.ana.refused(409, courses.answer, { params, body: { answers: rightAnswers } })
  })

  test('whose tries are spent waits until somebody gives new ones', async () => {
    const params = { id: course.id }
    const wrong = { ...rightAnswers, [questions[2]?.id ?? '']: ['no'] }
    for (const article of [501, 502, 503]) await as.ben.call(courses.read, { params: { ...params, article } })
    for (const tries of [1, 2])
      expect(await as.ben.call(courses.answer, { params, body: { answers: wrong } })).toMatchObject({
        mine: { tries },
      })
    await as.ben.refused(409, courses.answer, { params, body: { answers: rightAnswers } })
    await as.carlos.call(courses.anew, { params: { ...params, person: ben.id } })
    expect((await as.ben.call(courses.get, { params })).mine).toMatchObject({ state: 'check', tries: 0 })
  })
})

describe('Telling people to take it', () => {
  test('an organisation’s people hear by mail, the team by a notice, each once; the list says how far they are', async () => {
    const params = { id: course.id }
    await as.carlos.call(contract.people.change, { params: { id: rafael.id }, body: { language: 'ar' } })
    const dueAt = door.clock
      .now()
      .add({ hours: 24 * 30 })
      .toString()
    await as.carlos.call(courses.assign, {
      params,
      body: { target: { kind: 'organisation', id: organisations.northwind.id }, dueAt },
    })
    await as.carlos.call(courses.assign, { params, body: { target: { kind: 'person', id: ben.id } } })
    const mail = await until('Jane hears of it', () =>
      door.sink.mails.find((m) => m.to.includes(jane.email) && m.mail.text?.includes('Safe at work')),
    )
    expect(mail.mail.text).toContain(`/courses/${course.id}`)
    const arabic = await until('Rafael hears of it, in Arabic', () =>
      door.sink.mails.find((m) => m.to.includes(rafael.email) && m.mail.text?.includes('Safe at work')),
    )
    expect(arabic.mail.subject).toBe('دورة: Safe at work')
    expect(arabic.mail.text).toContain('نرجو منك إتمام دورة «Safe at work»')
    expect(arabic.mail.html).toContain('dir="rtl"')
    await until('Ben hears of it', async () =>
      (await as.ben.call(notices.list)).items.some((n) => n.kind === 'course_due'),
    )
    const { items, assignments } = await as.carlos.call(courses.learners, { params })
    expect(assignments.map((a) => a.target.name)).toEqual([organisations.northwind.name, ben.name])
    const of = (name: string) => items.find((l) => l.person.name === name)?.mine
    expect(of(ana.name)).toMatchObject({ state: 'finished', isAssigned: false })
    expect(of(ben.name)).toMatchObject({ state: 'check', isAssigned: true })
    expect(of(rafael.name)).toMatchObject({ state: 'not_started', isAssigned: true, isOverdue: false })
    expect(of(priya.name)).toBeUndefined()
    expect(
      door.sink.mails.filter((m) => m.to.includes(jane.email) && m.mail.text?.includes('Safe')),
    ).toHaveLength(1)
  })
})

describe('On the portal', () => {
  test('a requester reads what they may see, answers without a script, and gets a certificate', async () => {
    const browser = openBrowser(door.url, await cookieOf(jane))
    expect((await openBrowser(door.url).get('/courses')).location).toContain('/sign-in')
    expect((await browser.get('/courses')).html).toContain('Safe at work')
    const home = `/courses/${course.id}`
    const page = await browser.get(home)
    expect(page.html).toContain('Spot a false mail')
    expect(page.html).not.toContain('What the team alone knows')
    expect((await browser.get(`${home}/lessons/503`)).status).toBe(404)
    expect((await browser.get(`${home}/certificate`)).status).toBe(404)
    expect((await browser.get(`${home}/check`)).location).toBe(home)
    expect((await browser.post(`${home}/lessons/501`)).location).toBe(`${home}/lessons/502`)
    expect((await browser.post(`${home}/lessons/502`)).location).toBe(home)
    const check = await browser.get(`${home}/check`)
    expect(check.html).not.toContain('Because it is so')
    const open = await browser.post(`${home}/check`, { [`q-${questions[2]?.id}`]: 'yes' })
    expect(open.status).toBe(422)
    expect(open.html.match(/Answer question \d/g)).toHaveLength(3)
    const done = await browser.post(`${home}/check`, rightForm)
    expect(done.location).toContain(`${home}/tries/`)
    expect((await browser.get(done.location)).html).toContain('You have passed')
    expect((await browser.get(`${home}/certificate`)).html).toContain(jane.name)
    const other = openBrowser(door.url, await cookieOf(rafael))
    expect((await other.get(done.location)).status).toBe(404)
  })

  test('nobody of another workspace finds it', async () => {
    const outside = await door.as(finn)
    await outside.refused(404, courses.get, { params: { id: course.id } })
    const browser = openBrowser(door.url, await cookieOf(greta))
    expect((await browser.get(`/courses/${course.id}`)).status).not.toBe(200)
  })
})

describe('Two people who are one', () => {
  test('certificate, mark, idea and vote come along, each counts once; undone, each has their own again', async () => {
    const { customers, feedback, people, tickets } = contract
    const manager = await door.as(mira)
    const made = await as.carlos.call(people.create, {
      body: {
        name: 'Rafael Sato',
        email: 'rafael.sato@old.example',
        organisationId: organisations.northwind.id,
      },
    })
    const other: CastPerson = { ...rafael, id: made.id, email: 'rafael.sato@old.example' }
    const [theirs, own] = [
      openBrowser(door.url, await cookieOf(other)),
      openBrowser(door.url, await cookieOf(rafael)),
    ]
    const home = `/courses/${course.id}`
    for (const article of [501, 502]) await theirs.post(`${home}/lessons/${article}`)
    await own.post(`${home}/lessons/501`)
    await theirs.post(`${home}/check`, rightForm)
    await theirs.post('/ideas', { title: 'One badge for all gates' })
    const idea = async () => (await manager.call(feedback.ideas, { query: {} })).items[0]
    await own.post('/ideas', { wish: 'vote', idea: (await idea())?.id ?? '' })
    await manager.call(feedback.createSurvey, {
      body: { name: 'After solving', kind: 'csat', isOn: true, delayMinutes: 0 },
    })
    const { number } = await openFor(as.ana, other)
    await as.ana.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Done.', status: 'solved' },
    })
    const link = await until('the question', () =>
      door.sink.mails
        .filter((m) => m.to.includes(other.email))
        .map((m) => /\/rate\/[\w.-]+/.exec(m.mail.text ?? '')?.[0])
        .find((found) => found !== undefined),
    )
    await openBrowser(door.url).post(link, { mark: '4' })

    const look = async () => ({
      learners: (await as.carlos.call(courses.learners, { params: { id: course.id } })).items
        .filter((l) => [rafael.id, other.id].includes(l.person.id))
        .map((l) => [l.person.id === rafael.id ? 'own' : 'other', l.mine.state, l.mine.read])
        .toSorted(),
      idea: await idea().then((i) => [i?.person.id === rafael.id ? 'own' : 'other', i?.votes]),
      marks: (await manager.call(feedback.marks, { query: {} })).items.map((m) =>
        m.person.id === rafael.id ? 'own' : 'other',
      ),
      certificate: (await own.get(`${home}/certificate`)).status,
    })
    const before = await look()
    expect(before).toEqual({
      learners: [
        ['other', 'finished', 2],
        ['own', 'reading', 1],
      ],
      idea: ['other', 2],
      marks: ['other'],
      certificate: 404,
    })
    const merged = await as.carlos.call(customers.merge, {
      params: { id: rafael.id },
      body: { otherId: other.id },
    })
    expect(await look()).toEqual({
      learners: [['own', 'finished', 2]],
      idea: ['own', 1],
      marks: ['own'],
      certificate: 200,
    })
    await as.carlos.call(customers.unmerge, {
      params: { id: rafael.id, mergeId: merged.merges[0]?.id ?? '' },
    })
    expect(await look()).toEqual(before)
  })
})

describe('With time', () => {
  test('a certificate ends, and the check may be tried again', async () => {
    door.clock.forward({ hours: 24 * 366 })
    const client = await door.as(ana)
    const params = { id: course.id }
    expect((await client.call(courses.get, { params })).mine.state).toBe('expired')
    const again = await client.call(courses.answer, { params, body: { answers: rightAnswers } })
    expect(again).toMatchObject({ hasPassed: true, mine: { state: 'finished' } })
  })
})
