// Where fewer people are there than a team needs.
//
// A need names days and local times, how many people, and perhaps what each of them must know. Who is on a break counts
// as there: a break is short, and a gap every noon would hide the others.
// Example: two people 08:00–18:00; Ana works 08–16, Ben 10–18. Gaps: 08–10 and 16–18, with one of two there.
import { allDays, dayText, minuteOf, weekdayOf } from './days.ts'
import type { Interval } from './intervals.ts'
import { shiftsOf } from './shift.ts'
import type { ShiftSpan } from './types.ts'
import type { ShiftKind } from './words.ts'

export interface Need {
  id: string
  teamId: string
  name: string
  kind: ShiftKind
  /** 1 is Monday. */
  days: readonly number[]
  from: string
  /** Not later than `from`: on the next day. */
  to: string
  zone: string | null
  people: number
  skillId: string | null
  skillLevel: number
  startsOn: string | null
  endsOn: string | null
}

export interface Gap extends Interval {
  needId: string
  teamId: string
  name: string
  wanted: number
  there: number
}

export interface Coverer {
  teamIds: readonly string[]
  skills: Readonly<Record<string, number>>
  spans: readonly ShiftSpan[]
}

export const coverageGaps = (
  needs: readonly Need[],
  people: readonly Coverer[],
  deskZone: string,
  frame: Interval,
): Gap[] => {
  const stretchesOf = wantedReader(deskZone, frame)
  return needs
    .flatMap((need) => {
      const there = people.filter((p) => counts(p, need)).map((p) => spansOfKind(p, need.kind))
      return stretchesOf(need).flatMap((stretch) =>
        thin(there, need.people, stretch).map((gap) => ({
          needId: need.id,
          teamId: need.teamId,
          name: need.name,
          wanted: need.people,
          ...gap,
        })),
      )
    })
    .toSorted((a, b) => a.from - b.from || (a.needId < b.needId ? -1 : 1))
}

const counts = (person: Coverer, need: Need): boolean =>
  person.teamIds.includes(need.teamId) &&
  (need.skillId === null || (person.skills[need.skillId] ?? 0) >= need.skillLevel)

const spansOfKind = (person: Coverer, kind: ShiftKind): readonly Interval[] =>
  kind === 'work' ? shiftsOf(person.spans) : person.spans.filter((s) => s.kind === kind)

/** When a need holds, as instants inside the frame. */
const wantedReader = (deskZone: string, frame: Interval): ((need: Need) => Interval[]) => {
  const zones = allDays()
  return (need) => {
    const days = zones(need.zone ?? deskZone)
    const out: Interval[] = []
    for (let day = days.dayAt(frame.from) - 1; day <= days.dayAt(frame.to); day += 1) {
      const text = dayText(day)
      if (!need.days.includes(weekdayOf(day) + 1)) continue
      if (need.startsOn !== null && text < need.startsOn) continue
      if (need.endsOn !== null && text > need.endsOn) continue
      const end = minuteOf(need.to) > minuteOf(need.from) ? day : day + 1
      const from = Math.max(frame.from, days.at(day, need.from))
      const to = Math.min(frame.to, days.at(end, need.to))
      if (to > from) out.push({ from, to })
    }
    return out
  }
}

/** The stretches of a stretch in which fewer than `wanted` of these people are there. */
const thin = (
  people: readonly (readonly Interval[])[],
  wanted: number,
  stretch: Interval,
): (Interval & { there: number })[] => {
  const steps = new Map<number, number>([[stretch.from, 0]])
  const step = (at: number, by: number) => steps.set(at, (steps.get(at) ?? 0) + by)
  for (const spans of people)
    for (const { from, to } of spans) {
      if (to <= stretch.from || from >= stretch.to) continue
      step(Math.max(from, stretch.from), 1)
      if (to < stretch.to) step(to, -1)
    }
  const out: (Interval & { there: number })[] = []
  const at = [...steps.keys()].toSorted((a, b) => a - b)
  let there = 0
  at.forEach((from, i) => {
    there += steps.get(from) ?? 0
    const to = at[i + 1] ?? stretch.to
    const last = out.at(-1)
    if (there >= wanted) return
    if (last && last.to === from && last.there === there) last.to = to
    else out.push({ from, to, there })
  })
  return out
}
