// Workflows: the way of an onboarding, branches, parts, and that looking twice changes nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, type Effect, moveTo, type Standing, startRun } from './advance.ts'
import type { Workflow, WorkflowState } from './definition.ts'
import { judgeWorkflow } from './judge.ts'
import type { Run } from './run.ts'

const question = { key: 'role', label: 'Which role?', help: '', isRequired: true, askedWhen: null }
const task = (title: string) => ({ title, teamId: null, assigneeId: null, dueHours: null })
const always = (to: string) => [{ when: null, to }]

const onboarding: Workflow = {
  description: 'A new employee',
  start: 'who',
  states: [
    {
      id: 'who',
      name: 'Who comes?',
      kind: 'form',
      questions: [question],
      asks: 'requester',
      next: always('agree'),
    },
    {
      id: 'agree',
      name: 'Budget',
      kind: 'approval',
      approvalId: 'template',
      approved: 'prepare',
      declined: 'sorry',
    },
    {
      id: 'prepare',
      name: 'Prepare',
      kind: 'parallel',
      parts: ['it', 'facilities'],
      next: always('first-day'),
    },
    {
      id: 'it',
      name: 'IT',
      kind: 'work',
      tasks: [task('Create the account'), task('Set up the laptop')],
      next: [
        { when: { field: 'field.role', op: 'is', value: 'driver' }, to: 'scanner' },
        { when: null, to: 'it-done' },
      ],
    },
    { id: 'scanner', name: 'Scanner', kind: 'work', tasks: [task('Order a scanner')], next: [] },
    { id: 'it-done', name: 'IT ready', kind: 'end' },
    { id: 'facilities', name: 'Facilities', kind: 'work', tasks: [task('Desk and badge')], next: [] },
    { id: 'first-day', name: 'First day', kind: 'wait', minutes: 60, next: always('welcome') },
    {
      id: 'welcome',
      name: 'Welcome',
      kind: 'act',
      actions: [{ do: 'note', words: 'Welcome!' }],
      next: [],
    },
    { id: 'sorry', name: 'Not approved', kind: 'end' },
  ],
}

/** Things as they stand, to be moved by a test. */
const makeWorld = () => {
  const world = {
    now: '2026-11-23T09:00:00.000Z',
    answered: new Set<string>(),
    acted: new Set<string>(),
    openTasks: new Set<string>(),
    approvals: new Map<string, 'waiting' | 'approved' | 'declined' | 'cancelled'>(),
    role: 'clerk',
    holds: (condition: unknown) => JSON.stringify(condition).includes(world.role),
    idFor: (what: string) => what,
  }
  return world
}
type World = ReturnType<typeof makeWorld>
const happen = (world: World, effects: readonly Effect[]): void => {
  for (const e of effects) {
    if (e.do === 'tasks') for (const { id } of e.tasks) world.openTasks.add(id)
    if (e.do === 'approval') world.approvals.set(e.approvalId, 'waiting')
  }
}
const states = (run: Run): string[] => run.places.map((p) => p.state).sort()

describe('an onboarding', () => {
  const begin = () => {
    const world = makeWorld()
    const started = startRun(onboarding, world)
    happen(world, started.effects)
    let run = started.run
    const look = () => {
      const next = advance(run, onboarding, world)
      happen(world, next.effects)
      run = next.run
      return next
    }
    return { world, look, run: () => run, started }
  }
  test('asks, has it approved, works side by side, waits, acts, ends', () => {
    const { world, look, run, started } = begin()
    expect(started.moves).toEqual([{ from: null, to: 'who' }])
    expect(look().moves).toEqual([])
    world.answered.add('p1')
    look()
    expect(states(run())).toEqual(['agree'])
    world.approvals.set('p2 approval', 'approved')
    expect(look().moves).toEqual([
      { from: 'agree', to: 'prepare' },
      { from: 'prepare', to: 'it' },
      { from: 'prepare', to: 'facilities' },
    ])
    expect(states(run())).toEqual(['facilities', 'it', 'prepare'])
    world.openTasks.clear()
    look()
    expect(run().places.map((p) => [p.state, p.waits])).toEqual([
      ['first-day', { for: 'time', until: '2026-11-23T10:00:00.000Z' }],
    ])
    world.now = '2026-11-23T10:00:00.000Z'
    expect(look().effects.map((e) => e.do)).toEqual(['act'])
    world.acted.add(run().places[0]?.id ?? '')
    expect(look().moves).toEqual([{ from: 'welcome', to: null }])
    expect(run().state).toBe('done')
    expect(run().past.map((p) => `${p.state} ${p.how}`)).toEqual([
      'who done',
      'agree approved',
      'it done',
      'it-done done',
      'facilities done',
      'prepare done',
      'first-day done',
      'welcome done',
    ])
  })
  test('a branch by what was answered: drivers get a scanner, and the other part waits for it', () => {
    const { world, look, run } = begin()
    world.role = 'driver'
    world.answered.add('p1')
    look()
    world.approvals.set('p2 approval', 'approved')
    look()
    world.openTasks.clear()
    look()
    expect(states(run())).toEqual(['prepare', 'scanner'])
  })
  test('declined, it ends; taken back, it asks for help', () => {
    const one = begin()
    one.world.answered.add('p1')
    one.look()
    one.world.approvals.set('p2 approval', 'declined')
    one.look()
    expect(one.run().state).toBe('done')
    const two = begin()
    two.world.answered.add('p1')
    two.look()
    two.world.approvals.set('p2 approval', 'cancelled')
    two.look()
    expect(two.run().places[0]?.waits).toEqual({ for: 'help', because: 'The question was taken back.' })
  })
  test('somebody moves it on by hand; what ran within ends', () => {
    const { world, look, run } = begin()
    world.answered.add('p1')
    look()
    world.approvals.set('p2 approval', 'approved')
    look()
    const prepare = run().places.find((p) => p.state === 'prepare')
    const moved = moveTo(run(), onboarding, world, prepare?.id ?? '', 'first-day')
    expect(states(moved.run)).toEqual(['first-day'])
    expect(moved.run.past.filter((p) => p.how === 'moved').map((p) => p.state)).toEqual([
      'it',
      'facilities',
      'prepare',
    ])
  })
})

test('where no branch holds it waits for somebody', () => {
  const world = makeWorld()
  const { run } = startRun(
    {
      description: '',
      start: 'a',
      states: [
        {
          id: 'a',
          name: 'A',
          kind: 'parallel',
          parts: ['b', 'b'],
          next: [{ when: { field: 'field.role', op: 'is', value: 'driver' }, to: 'b' }],
        },
        { id: 'b', name: 'B', kind: 'end' },
      ],
    },
    world,
  )
  expect(run.places[0]?.waits).toEqual({ for: 'help', because: 'None of its branches holds.' })
})

test('the onboarding is sound', () => {
  expect(judgeWorkflow(onboarding)).toEqual([])
})

/** Workflows by chance: any state leads anywhere. */
const anyWorkflow = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const id = fc.nat(size - 1).map((i) => `s${i}`)
  const next = fc.array(id, { maxLength: 2 }).map((ids) => ids.map((to) => ({ when: null, to })))
  const one = (i: number) =>
    fc.oneof(
      next.map((n): WorkflowState => ({ id: `s${i}`, name: '', kind: 'work', tasks: [task('t')], next: n })),
      next.map((n): WorkflowState => ({ id: `s${i}`, name: '', kind: 'wait', minutes: 5, next: n })),
      next.map(
        (n): WorkflowState => ({ id: `s${i}`, name: '', kind: 'act', actions: [{ do: 'route' }], next: n }),
      ),
      fc
        .tuple(id, id, next)
        .map(
          ([a, b, n]): WorkflowState => ({ id: `s${i}`, name: '', kind: 'parallel', parts: [a, b], next: n }),
        ),
      fc.tuple(id, id).map(
        ([approved, declined]): WorkflowState => ({
          id: `s${i}`,
          name: '',
          kind: 'approval',
          approvalId: 'x',
          approved,
          declined,
        }),
      ),
      fc.constant<WorkflowState>({ id: `s${i}`, name: '', kind: 'end' }),
    )
  return fc
    .tuple(...Array.from({ length: size }, (_, i) => one(i)))
    .map((states): Workflow => ({ description: '', start: 's0', states }))
})

test('sound workflows by chance: looking twice changes nothing, places are real, done means nothing is left', () => {
  fc.assert(
    fc.property(
      anyWorkflow.filter((w) => judgeWorkflow(w).length === 0),
      fc.array(fc.constantFrom('tasks', 'time', 'approve', 'decline', 'act'), { maxLength: 30 }),
      (workflow, moves) => {
        const world = makeWorld()
        let { run, effects } = startRun(workflow, world)
        happen(world, effects)
        const standing: Standing = world
        for (const move of moves) {
          if (run.places.length > 60) break
          if (move === 'tasks') world.openTasks.clear()
          if (move === 'time')
            world.now = Temporal.Instant.from(world.now)
              .add({ minutes: 5 })
              .toString({ fractionalSecondDigits: 3 })
          if (move === 'act') for (const p of run.places) world.acted.add(p.id)
          if (move === 'approve' || move === 'decline')
            for (const id of world.approvals.keys())
              if (world.approvals.get(id) === 'waiting') world.approvals.set(id, `${move}d`)
          ;({ run, effects } = advance(run, workflow, standing))
          happen(world, effects)
          const again = advance(run, workflow, standing)
          expect(again.run).toEqual(run)
          expect(again.moves).toEqual([])
          expect(again.effects).toEqual([])
          expect(run.state === 'done').toBe(run.places.length === 0)
          const ids = run.places.map((p) => p.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const p of run.places) if (p.within) expect(ids).toContain(p.within)
        }
      },
    ),
    { numRuns: 300 },
  )
})
