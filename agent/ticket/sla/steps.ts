// Neighbouring steps of one kind are one line of the sum.
import type { ClockStep } from '../../../contract/sla.ts'

/** Neighbours of one kind become one. */
export const joined = (steps: readonly ClockStep[]): ClockStep[] => {
  const out: ClockStep[] = []
  for (const step of steps) {
    const last = out.at(-1)
    if (last && last.kind === step.kind && last.status === step.status && last.to === step.from)
      out[out.length - 1] = {
        ...last,
        to: step.to,
        minutes: last.minutes + step.minutes,
        days: [...last.days, ...step.days],
      }
    else out.push(step)
  }
  return out
}
