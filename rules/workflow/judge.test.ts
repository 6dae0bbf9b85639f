// Faults of workflows, each told with its place.
import { describe, expect, test } from 'vitest'
import type { WorkflowState } from './definition.ts'
import { judgeWorkflow } from './judge.ts'

const always = (to: string) => [{ when: null, to }]

describe('judging', () => {
  const end: WorkflowState = { id: 'end', name: 'End', kind: 'end' }
  const act = (id: string, to: string): WorkflowState => ({
    id,
    name: id,
    kind: 'act',
    actions: [{ do: 'route' }],
    next: always(to),
  })
  const of = (states: readonly WorkflowState[], start = 'a') =>
    judgeWorkflow({ description: '', start, states })
  test.each<[string, ReturnType<typeof of>, string[]]>([
    ['no beginning', of([end]), ['start']],
    ['a way to nowhere', of([act('a', 'b')]), ['states.0.next.0.to']],
    ['two of one name', of([act('a', 'end'), act('a', 'end'), end]), ['states.1.id']],
    ['nothing leads there', of([act('a', 'end'), act('b', 'end'), end]), ['states.1']],
    ['circles', of([act('a', 'b'), act('b', 'a')]), ['states.0.next', 'states.1.next']],
    [
      'after always',
      of([{ id: 'a', name: 'a', kind: 'wait', minutes: 1, next: [...always('end'), ...always('end')] }, end]),
      ['states.0.next.0.when'],
    ],
    [
      'a part that leads back',
      of([{ id: 'a', name: 'a', kind: 'parallel', parts: ['b', 'end'], next: [] }, act('b', 'a'), end]),
      ['states.0.parts'],
    ],
  ])('%s', (_, faults, paths) => {
    expect(faults.map((f) => f.path)).toEqual(paths)
  })
})
