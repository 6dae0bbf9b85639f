// Time rules and suggestions over the API, and who may look at what rules did.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { sweepRules } from '../../../server/modules/automation/sweep.ts'
import { adam, ana, frida, jane, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { rulesAt, tagged } from '../../harness/rules.ts'

const door = doorForAll()
const { automation, law, tickets } = contract
const { asAgent, asManager, explain, look, open, over, publish, trigger } = rulesAt(door)

test('A time rule acts once for each stretch, also after the desk was down, and again when asked to', async () => {
  const rule = await publish({
    kind: 'time_rule',
    name: 'Forgotten',
    body: {
      condition: {
        all: [tagged('time'), { field: 'created', op: 'longer_than', value: { amount: 2, unit: 'hour' } }],
      },
      actions: [{ do: 'set', addTags: ['forgotten'] }],
      repeatHours: 24,
    },
  })
  const { number } = await open('time')
  const sweep = () => sweepRules(door.desk, meridian.id)
  await sweep()
  expect((await explain(number)).timeRules).toMatchObject([
    { rule: { id: rule.id }, holds: false, failed: { path: 'all.1' }, times: 0 },
  ])
  door.clock.forward({ hours: 9 })
  await Promise.all([sweep(), sweep()])
  await sweep()
  await over(number)
  expect((await look(number)).tags).toContain('forgotten')
  expect((await explain(number)).timeRules).toMatchObject([{ holds: true, times: 1 }])
  door.clock.forward({ hours: 25 })
  await sweep()
  await sweep()
  expect((await explain(number)).timeRules).toMatchObject([{ times: 2 }])
  expect((await over(number, 2)).length).toBe(2)
  await asManager().call(law.switch, { params: { id: rule.id }, body: { isOn: false } })
})

test('A stretch is over when the condition is, and the next one begins another', async () => {
  const rule = await publish({
    kind: 'time_rule',
    name: 'On hold',
    body: {
      condition: { all: [tagged('hold'), { field: 'status', op: 'is', value: 'on_hold' }] },
      actions: [{ do: 'note', words: 'Still on hold.' }],
      repeatHours: null,
    },
  })
  const { number } = await open('hold')
  const become = async (status: 'on_hold' | 'open') => {
    await asAgent().call(tickets.change, { params: { number }, body: { status } })
    await sweepRules(door.desk, meridian.id)
  }
  await become('on_hold')
  await sweepRules(door.desk, meridian.id)
  await become('open')
  await become('on_hold')
  await over(number, 2)
  expect((await look(number)).messages.filter((m) => m.text === 'Still on hold.')).toHaveLength(2)
  await asManager().call(law.switch, { params: { id: rule.id }, body: { isOn: false } })
})

describe('A rule that suggests', () => {
  test('changes nothing until somebody accepts, who then did it', async () => {
    const rule = await trigger('Maybe', {
      condition: tagged('maybe'),
      actions: [{ do: 'set', priority: 'urgent' }],
    })
    await asManager().call(law.switch, { params: { id: rule.id }, body: { mode: 'suggest' } })
    const { number } = await open('maybe')
    expect((await look(number)).priority).toBe('normal')
    const { items } = await asAgent().call(automation.suggestions, { params: { number } })
    expect(items).toMatchObject([{ state: 'open', actions: [{ do: 'set', priority: 'urgent' }] }])
    const params = { id: items[0]?.id ?? '' }
    const decided = await asAgent().call(automation.decide, { params, body: { as: 'accepted' } })
    expect(decided).toMatchObject({ state: 'accepted', decidedBy: { name: ana.name } })
    expect((await look(number)).priority).toBe('urgent')
    await asAgent().call(automation.decide, { params, body: { as: 'accepted' } })
    expect((await explain(number)).runs).toHaveLength(1)
    const { number: other } = await open('maybe')
    const [suggestion] = (await asAgent().call(automation.suggestions, { params: { number: other } })).items
    await asAgent().call(automation.decide, {
      params: { id: suggestion?.id ?? '' },
      body: { as: 'dismissed' },
    })
    expect((await look(other)).priority).toBe('normal')
    const again = await asAgent().ask('POST', `/api/v1/rule-suggestions/${suggestion?.id}/decision`, {
      body: { as: 'accepted' },
    })
    expect(again.status).toBe(409)
  })
})

test('Runs are listed for those who may read the law, and nobody of elsewhere', async () => {
  const page = await asManager().call(automation.runs, { query: { limit: 2 } })
  expect(page.items).toHaveLength(2)
  const more = await asManager().call(automation.runs, { query: { limit: 2, cursor: page.next ?? '' } })
  expect(more.items.map((r) => r.id)).not.toContain(page.items[0]?.id)
  expect((await asManager().call(automation.runs, { query: { state: 'failed' } })).items).toEqual([])
  const elsewhere = await door.as(frida)
  expect((await elsewhere.call(automation.runs, { query: {} })).items).toEqual([])
  expect((await (await door.as(jane)).ask('GET', '/api/v1/rule-runs')).status).toBe(401)
  expect((await (await door.as(adam)).call(automation.runs, { query: {} })).items.length).toBeGreaterThan(2)
})
