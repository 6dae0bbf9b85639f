// How a workflow goes on: a pure machine that looks at how things stand, not at what has just happened.
//
// Policy.
// - A place is left when what it waits for is there; then the first branch whose condition holds leads on. A state
//   without branches is the end of its way. Where branches are and none holds, it waits for somebody's help.
// - Parts of a parallel state run side by side; when all have come to their end, it goes on after the parallel state.
// - A run is done when nothing is left. Looking twice changes nothing, so a crash in between does no harm.
// - Tasks that were removed count as done: somebody decided that they are not needed.
// Example: onboarding: form → parallel (IT: account, laptop · facilities: desk, badge) → approval of the manager → end.
import type { Condition } from '../conditions/ast.ts'
import type { Branch, Workflow, WorkflowState } from './definition.ts'
import type { Past, Place, Run, Wait } from './run.ts'

/** How things stand. */
export interface Standing {
  /** ISO. */
  now: string
  holds(condition: Condition): boolean
  /** Places whose form was filled in. */
  answered: ReadonlySet<string>
  /** Places whose actions were done. */
  acted: ReadonlySet<string>
  /** Tasks that are still to be done. */
  openTasks: ReadonlySet<string>
  approvals: ReadonlyMap<string, 'waiting' | 'approved' | 'declined' | 'cancelled'>
  /** An id for what comes into being: the same for the same words. */
  idFor(what: string): string
}

/** What shall be done because a place was reached. */
export type Effect =
  | { do: 'ask'; placeId: string; state: Extract<WorkflowState, { kind: 'form' }> }
  | {
      do: 'tasks'
      placeId: string
      tasks: readonly { id: string; place: number }[]
      state: Extract<WorkflowState, { kind: 'work' }>
    }
  | { do: 'approval'; placeId: string; approvalId: string; templateId: string }
  | { do: 'act'; placeId: string; state: Extract<WorkflowState, { kind: 'act' }> }

/** One move, as the ticket's history tells it; `to` null: the run is done. */
export interface Move {
  from: string | null
  to: string | null
}

export interface Advanced {
  run: Run
  effects: readonly Effect[]
  moves: readonly Move[]
}

/** More states than this at once are a circle without waiting. */
const mostMoves = 300

export const startRun = (workflow: Workflow, standing: Standing): Advanced => {
  const fresh: Run = { state: 'running', places: [], past: [], count: 0 }
  const going = makeGoing(workflow, standing, fresh)
  going.enter(workflow.start, null, null)
  return goOn(going)
}

export const advance = (run: Run, workflow: Workflow, standing: Standing): Advanced => {
  if (run.state !== 'running') return { run, effects: [], moves: [] }
  return goOn(makeGoing(workflow, standing, run))
}

/** Somebody moves one place on, whatever it waits for; what runs within it ends. */
export const moveTo = (
  run: Run,
  workflow: Workflow,
  standing: Standing,
  placeId: string,
  to: string,
): Advanced => {
  const going = makeGoing(workflow, standing, run)
  const place = going.places.find((p) => p.id === placeId)
  if (!place) return { run, effects: [], moves: [] }
  going.drop(place)
  going.leave(place, 'moved')
  going.enter(to, place.within, place.state)
  return goOn(going)
}

const goOn = (going: Going): Advanced => {
  for (let moved = 0; moved < mostMoves; moved++) {
    const ready = going.places
      .map((place) => ({ place, how: going.overHow(place) }))
      .find((r) => r.how !== null)
    if (!ready?.how) return going.end()
    going.goOnFrom(ready.place, ready.how)
  }
  const [place] = going.places
  if (place) going.ask(place, 'It goes in circles without waiting for anything.')
  return going.end()
}

interface Going {
  readonly places: readonly Place[]
  enter(state: string, within: string | null, from: string | null): void
  leave(place: Place, how: Past['how']): void
  drop(place: Place): void
  ask(place: Place, because: string): void
  /** null: not yet. */
  overHow(place: Place): Past['how'] | null
  goOnFrom(place: Place, how: Past['how']): void
  end(): Advanced
}

const makeGoing = (workflow: Workflow, standing: Standing, run: Run): Going => {
  let places: readonly Place[] = run.places
  let past = run.past
  let count = run.count
  const before = new Set(run.places.map((p) => p.id))
  const effects: Effect[] = []
  const moves: Move[] = []
  const stateOf = (id: string): WorkflowState | null => workflow.states.find((s) => s.id === id) ?? null

  const put = (state: string, within: string | null, waits: (placeId: string) => Wait): Place => {
    count += 1
    const id = `p${count}`
    const place: Place = { id, state, since: standing.now, within, waits: waits(id) }
    places = [...places, place]
    return place
  }

  const enter: Going['enter'] = (to, within, from) => {
    const state = stateOf(to)
    moves.push({ from, to })
    if (!state) {
      put(to, within, () => ({ for: 'help', because: `There is no state “${to}”.` }))
      return
    }
    switch (state.kind) {
      case 'form': {
        const place = put(to, within, () => ({ for: 'answers' }))
        effects.push({ do: 'ask', placeId: place.id, state })
        return
      }
      case 'work': {
        const tasksOf = (placeId: string) =>
          state.tasks.map((_, place) => ({ id: standing.idFor(`${placeId} task ${place}`), place }))
        const place = put(to, within, (id) => ({ for: 'tasks', taskIds: tasksOf(id).map((t) => t.id) }))
        effects.push({ do: 'tasks', placeId: place.id, tasks: tasksOf(place.id), state })
        return
      }
      case 'approval': {
        const idOf = (placeId: string): string => standing.idFor(`${placeId} approval`)
        const place = put(to, within, (id) => ({ for: 'approval', approvalId: idOf(id) }))
        effects.push({
          do: 'approval',
          placeId: place.id,
          approvalId: idOf(place.id),
          templateId: state.approvalId,
        })
        return
      }
      case 'act': {
        const place = put(to, within, () => ({ for: 'actions' }))
        effects.push({ do: 'act', placeId: place.id, state })
        return
      }
      case 'wait':
        put(to, within, () => ({ for: 'time', until: later(standing.now, state.minutes) }))
        return
      case 'parallel': {
        const place = put(to, within, () => ({ for: 'parts' }))
        for (const part of state.parts) enter(part, place.id, to)
        return
      }
      case 'end':
        past = [...past, { state: to, cameAt: standing.now, leftAt: standing.now, how: 'done' }]
    }
  }

  const leave: Going['leave'] = (place, how) => {
    places = places.filter((p) => p !== place && p.id !== place.id)
    past = [...past, { state: place.state, cameAt: place.since, leftAt: standing.now, how }]
  }

  const drop: Going['drop'] = (place) => {
    for (const inner of places.filter((p) => p.within === place.id)) {
      drop(inner)
      leave(inner, 'moved')
    }
  }

  const ask: Going['ask'] = (place, because) => {
    places = places.map((p) => (p.id === place.id ? { ...p, waits: { for: 'help', because } } : p))
  }

  const overHow: Going['overHow'] = ({ id, waits }) => {
    switch (waits.for) {
      case 'answers':
        return standing.answered.has(id) ? 'done' : null
      case 'tasks':
        // What was only just asked for is not among the tasks that stand open.
        return !before.has(id) || waits.taskIds.some((t) => standing.openTasks.has(t)) ? null : 'done'
      case 'approval': {
        const state = standing.approvals.get(waits.approvalId) ?? 'waiting'
        if (state === 'waiting') return null
        return state === 'approved' ? 'approved' : 'declined'
      }
      case 'actions':
        return standing.acted.has(id) ? 'done' : null
      case 'time':
        return waits.until <= standing.now ? 'done' : null
      case 'parts':
        return places.some((p) => p.within === id) ? null : 'done'
      case 'help':
        return null
    }
  }

  const goOnFrom: Going['goOnFrom'] = (place, how) => {
    const state = stateOf(place.state)
    if (place.waits.for === 'approval' && standing.approvals.get(place.waits.approvalId) === 'cancelled')
      return ask(place, 'The question was taken back.')
    const to = state ? branchOf(state, how, standing) : null
    if (to === undefined) return ask(place, 'None of its branches holds.')
    leave(place, how)
    if (to !== null) enter(to, place.within, place.state)
  }

  return {
    get places() {
      return places
    },
    enter,
    leave,
    drop,
    ask,
    overHow,
    goOnFrom,
    end: () => {
      const isDone = places.length === 0
      const last = past.at(-1)?.state ?? null
      return {
        run: { state: isDone ? 'done' : 'running', places, past, count },
        effects,
        moves: isDone && run.state === 'running' ? [...moves, { from: last, to: null }] : moves,
      }
    },
  }
}

/** null: this way ends here. undefined: branches are there, and none holds. */
const branchOf = (
  state: WorkflowState,
  how: Past['how'],
  { holds }: Pick<Standing, 'holds'>,
): string | null | undefined => {
  if (state.kind === 'end') return null
  if (state.kind === 'approval') return how === 'approved' ? state.approved : state.declined
  const branches: readonly Branch[] = state.next
  if (branches.length === 0) return null
  return branches.find((b) => b.when === null || holds(b.when))?.to
}

const later = (now: string, minutes: number): string =>
  Temporal.Instant.from(now).add({ minutes }).toString({ fractionalSecondDigits: 3 })
