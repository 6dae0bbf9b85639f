// When things would have been done, had people other shifts.
//
// - What the team did comes once its people have worked as long since the step before as they really had: fewer hours in
//   which somebody is there move it back, more move it forward.
// - What the requester and the desk did follows as long after the step before as it really did.
// - Where both rosters are the same between two steps nothing moves; what would come after the end has not come yet.
// Example: mailed on Friday at 20:00, answered on Monday at 09:30, when Ana had worked half an hour. With a shift on
// Saturday from 10:00 the answer is there on Saturday at 10:30.
import { instantOf, isoOf } from '../calendar/civil.ts'
import type { Deed } from './deed.ts'
import type { Worktime } from './worktime.ts'

export const retime = (deeds: readonly Deed[], was: Worktime, is: Worktime, until: string): Deed[] => {
  const end = instantOf(until)
  const moved: Deed[] = []
  let before = { real: 0, played: 0 }
  for (const [i, deed] of deeds.entries()) {
    const real = instantOf(deed.at)
    const played: number | null = i === 0 ? real : next(deed, real, before, was, is)
    if (played === null || played > end) return moved
    moved.push(played === real ? deed : { ...deed, at: isoOf(played) })
    before = { real, played }
  }
  return moved
}

interface Step {
  real: number
  played: number
}

const next = ({ isWork }: Deed, real: number, before: Step, was: Worktime, is: Worktime): number | null => {
  const wait = real - before.real
  const worked = isWork ? was.between(before.real, real) : 0
  if (worked <= 0) return before.played + wait
  // Done outside of every shift: so long after the team had gone.
  const stopped = was.after(before.real, worked) ?? real
  const reached = is.after(before.played, worked)
  // Whole milliseconds: a crumb past the end of a shift would be the next shift.
  return reached === null ? null : Math.round(reached + Math.max(0, real - stopped))
}
