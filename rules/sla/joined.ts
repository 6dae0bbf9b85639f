// Neighbouring steps of one kind are one line of the sum.
import type { Step } from './explain.ts'

/** `status`: of a pause, the status that made it. */
export const joined = <T extends Step & { status: string | null }>(steps: readonly T[]): T[] => {
  const out: T[] = []
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
