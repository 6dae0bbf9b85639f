// The map of a workflow and the changes that keep it whole.
import { describe, expect, test } from 'vitest'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { judgeWorkflow } from '../../../rules/workflow/judge.ts'
import { addState, idFrom, removeState, renameState } from './edit.ts'
import { layOut, neighbour } from './layout.ts'

const task = { title: 'Do it', teamId: null, assigneeId: null, dueHours: null }
const workflow: Workflow = {
  description: '',
  start: 'agree',
  states: [
    { id: 'agree', name: 'Agree', kind: 'approval', approvalId: 'x', approved: 'prepare', declined: 'end' },
    {
      id: 'prepare',
      name: 'Prepare',
      kind: 'parallel',
      parts: ['it', 'desk'],
      next: [{ when: null, to: 'end' }],
    },
    { id: 'it', name: 'IT', kind: 'work', tasks: [task], next: [] },
    { id: 'desk', name: 'Desk', kind: 'work', tasks: [task], next: [] },
    { id: 'end', name: 'End', kind: 'end' },
  ],
}

test('states stand in columns behind what leads to them', () => {
  const map = layOut(workflow)
  expect(map.places).toEqual([
    { id: 'agree', column: 0, row: 0 },
    { id: 'prepare', column: 1, row: 0 },
    { id: 'it', column: 2, row: 0 },
    { id: 'desk', column: 2, row: 1 },
    { id: 'end', column: 2, row: 2 },
  ])
  expect(map.ways.some((w) => w.isBack)).toBe(false)
})

test('arrows lead along the ways, and up and down within a column', () => {
  const map = layOut(workflow)
  expect(neighbour(map, 'agree', 'right')).toBe('prepare')
  expect(neighbour(map, 'prepare', 'right')).toBe('it')
  expect(neighbour(map, 'it', 'down')).toBe('desk')
  expect(neighbour(map, 'desk', 'left')).toBe('prepare')
  expect(neighbour(map, 'agree', 'left')).toBe(null)
})

test('ways back are drawn as such, and a circle ends', () => {
  const map = layOut({
    description: '',
    start: 'a',
    states: [
      { id: 'a', name: 'A', kind: 'wait', minutes: 1, next: [{ when: null, to: 'b' }] },
      { id: 'b', name: 'B', kind: 'wait', minutes: 1, next: [{ when: null, to: 'a' }] },
    ],
  })
  expect(map.ways).toEqual([
    { from: 'a', to: 'b', isBack: false },
    { from: 'b', to: 'a', isBack: true },
  ])
})

describe('changes', () => {
  test('a state comes between two', () => {
    const { workflow: after, id } = addState(workflow, 'agree', 'wait', 'First day')
    expect(id).toBe('first-day')
    expect(after.states[0]).toMatchObject({ approved: 'first-day', declined: 'end' })
    expect(after.states[1]).toMatchObject({ next: [{ when: null, to: 'prepare' }] })
    expect(judgeWorkflow(after)).toEqual([])
  })
  test('a state goes, and what led there leads on', () => {
    const after = removeState(workflow, 'prepare')
    expect(after.states[0]).toMatchObject({ approved: 'it' })
    expect(removeState(workflow, 'it').states[1]).toMatchObject({ parts: ['desk'] })
    expect(removeState(workflow, 'agree').start).toBe('prepare')
  })
  test('a state is called otherwise, and every way follows', () => {
    const after = renameState(workflow, 'end', 'done')
    expect(judgeWorkflow(after)).toEqual([])
    expect(after.states[0]).toMatchObject({ declined: 'done' })
  })
  test.each([
    ['It account!', [], 'it-account'],
    [
      'Größe',
      [],
      'große'.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', '-').replace(/-+$/, ''),
    ],
    ['3 days', [], 'days'],
    ['', [], 'state'],
    ['End', ['end', 'end-2'], 'end-3'],
  ])('%j is called %s', (name, taken, id) => {
    expect(idFrom(name, taken)).toBe(id)
  })
})
