// The few steps of a ticket's way, for the line above the conversation: done, here, and still to come.
//
// Always: "we have it", then "someone is on it", in the end "solved". Between them only what is true now
// (your turn, waiting, open again).
// Example: pending → received (done), taken (done), your-turn (here), solved (next).
import { isOpen, type Status } from '../ticket/words.ts'
import type { Happening, Told } from './story.ts'

export const stepNames = [
  'received',
  'taken',
  'reopened',
  'your-turn',
  'waiting',
  'solved',
  'closed',
] as const
export type StepName = (typeof stepNames)[number]

export interface Step {
  name: StepName
  place: 'done' | 'here' | 'next'
  /** When it was reached; null for what is to come, or where nobody knows. */
  at: string | null
}

export interface StepWorld {
  status: Status
  createdAt: string
  hasAssignee: boolean
  firstRepliedAt: string | null
  solvedAt: string | null
  closedAt: string | null
}

export const planSteps = (world: StepWorld, story: readonly Told[]): Step[] => {
  const lastAt = (...what: Happening[]): string | null =>
    story.findLast((t) => what.includes(t.what))?.at ?? null
  const reached: Omit<Step, 'place'>[] = [{ name: 'received', at: world.createdAt }]
  const takenAt = story.find((t) => t.what === 'taken')?.at ?? world.firstRepliedAt
  if (takenAt !== null || world.hasAssignee) reached.push({ name: 'taken', at: takenAt })
  const reopenedAt = lastAt('reopened', 'you-reopened')
  if (isOpen(world.status) && reopenedAt !== null) reached.push({ name: 'reopened', at: reopenedAt })
  if (world.status === 'pending') reached.push({ name: 'your-turn', at: lastAt('asked') })
  if (world.status === 'on_hold') reached.push({ name: 'waiting', at: lastAt('waiting') })
  if (!isOpen(world.status)) reached.push(end(world))
  const steps = reached.map(
    (step, i): Step => ({ ...step, place: i === reached.length - 1 ? 'here' : 'done' }),
  )
  if (!isOpen(world.status)) return steps
  const missing: StepName[] = steps.some((s) => s.name === 'taken' || s.name === 'reopened')
    ? ['solved']
    : ['taken', 'solved']
  return [...steps, ...missing.map((name): Step => ({ name, place: 'next', at: null }))]
}

const end = (world: StepWorld): Omit<Step, 'place'> =>
  world.status === 'closed' ? { name: 'closed', at: world.closedAt } : { name: 'solved', at: world.solvedAt }
