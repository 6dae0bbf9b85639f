// What becomes of what people say and look for: a mark is followed up, a gap gets its article, a course its certificate.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import { ana, carlos, jane, meridian, mira, teams } from '../cast/people.ts'
import { publishArticles } from '../harness/articles.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { feedback, staff, tickets } = contract

test('a requester presses a bad mark in the mail and says why; the ticket shows it with a task to follow up', async () => {
  const manager = await door.as(mira)
  await manager.call(staff.changeLeading, { params: { id: teams.network.id }, body: { leadId: carlos.id } })
  await manager.call(feedback.createSurvey, {
    body: { name: 'After solving', kind: 'csat', isOn: true, delayMinutes: 0, followUpAt: 2 },
  })
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(tickets.change, { params: { number }, body: { teamId: teams.network.id } })
  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'It is done.', status: 'solved' },
  })
  const mail = await until('the question', () =>
    door.sink.mails.find((m) => m.mail.subject === `How was it? [#${number}]`),
  )
  const link = /\/rate\/[\w.-]+\?mark=2/.exec(mail.mail.text ?? '')?.[0] ?? ''

  const outside = await openWindow(link)
  // The page sends the mark by itself, because somebody looks at it.
  await outside.page.getByText('Thank you, your mark has arrived.').waitFor()
  await expectAccessible(outside.page, 'the page that asks how it was')
  await outside.page.getByRole('textbox', { name: 'Why this mark?' }).fill('Nobody told me anything.')
  await outside.page.getByRole('button', { name: 'Send' }).click()
  await outside.page.getByText('Thank you, your words have arrived.').waitFor()
  expect(outside.faults).toEqual([])
  await outside.close()

  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  const shown = page.getByRole('region', { name: 'How it was' })
  await shown.getByText('Nobody told me anything.').waitFor({ state: 'attached' })
  await expect.poll(() => shown.getByText('2 / 5').count()).toBe(1)
  const own = await (await door.as(carlos)).call(contract.surgery.myTasks, { query: {} })
  expect(own.items.map((task) => task.title)).toEqual(['Rated 2 of 5: ask what went wrong'])

  await page.goto(`${door.url}/desk/feedback?show=marks`)
  await page.getByText('Nobody told me anything.').waitFor()
  await page.getByText('The lead has a task to follow up').waitFor()
  await expectAccessible(page, 'the marks')
  expect(faults).toEqual([])
  await close()
})

test('a gap is taken, and its article is written; beside a ticket an article goes into the reply by one press', async () => {
  const at = iso(door.clock.now())
  await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .insertInto('answer_gap')
      .values({
        workspace_id: meridian.id,
        id: newId(),
        kind: 'search',
        key: 'pair badge',
        words: ['pair', 'badge'],
        size: 7,
        settled_size: null,
        article_id: null,
        taken_by: null,
        found_at: at,
        seen_at: at,
        changed_at: at,
      })
      .execute(),
  )
  const { page, faults, close } = await openWindow('/desk/knowledge/gaps?kind=search', carlos)
  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByText(carlos.name).first().waitFor()
  await page.getByRole('button', { name: 'Make “pair, badge” an improvement' }).click()
  await page.getByRole('link', { name: 'In the register: Proposed' }).waitFor()
  await expectAccessible(page, 'gaps of knowledge')
  await page.getByRole('button', { name: 'Write the article' }).click()
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await page.getByRole('textbox', { name: 'Text of the article' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Title of the article' }).inputValue()).toBe('Pair badge')

  await publishArticles(door, meridian.id, [
    { number: 801, title: 'Pair a scanner with its cradle', body: 'Hold the yellow button of the scanner.' },
  ])
  const { number } = await openFor(await door.as(ana), jane, { subject: 'Pair the scanner with its cradle' })
  await page.goto(`${door.url}/desk/tickets/${number}?list=all`)
  const answers = page.getByRole('region', { name: 'Answers' })
  await answers.getByRole('button', { name: 'Put its link into the reply' }).first().click()
  await page.locator('[contenteditable=true] a', { hasText: 'Pair a scanner with its cradle' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

test('a course in the workspace, from its first article to its certificate', async () => {
  const coordinator = await door.as(carlos)
  const lessons = await publishArticles(door, meridian.id, [
    { number: 811, title: 'Choose a good password', body: 'Long is good.' },
    { number: 812, title: 'Spot a false mail', body: 'Look at the address.' },
  ])
  await coordinator.call(contract.courses.create, {
    body: {
      title: 'Safe at work',
      lessons,
      state: 'open',
      questions: [
        {
          id: newId(),
          kind: 'truth',
          text: 'We never ask for a password.',
          options: [],
          isTrue: true,
          why: 'Nobody needs it.',
        },
      ],
    },
  })
  const { page, faults, close } = await openWindow('/desk/courses', ana)
  await page.getByRole('link', { name: 'Safe at work' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'Choose a good password' }).waitFor()
  await page.getByRole('button', { name: 'Read, go on' }).click()
  await page.getByRole('heading', { name: 'Spot a false mail' }).waitFor()
  await expectAccessible(page, 'an article of a course')
  await page.getByRole('button', { name: 'Read, that was the last one' }).click()
  await page.getByRole('button', { name: 'To the questions' }).first().click()
  await page.getByRole('radio', { name: 'True', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('You have passed.').waitFor()
  await expectAccessible(page, 'a check that was passed')
  await page.getByRole('button', { name: 'Back to the course' }).click()
  await page.getByRole('region', { name: 'Certificate' }).getByText(ana.name).waitFor()
  expect(faults).toEqual([])
  await close()
})
