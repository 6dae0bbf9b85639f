// What becomes of each ticket at the end of a shift, before it is sent.
import type { Shift } from './ShiftTimes.tsx'

export type Item = Shift['items'][number]

export interface Chosen {
  /** `keep`, `queue`, `team:<id>` or `person:<id>`. */
  to: string
  note: string
}

/** What is due before the next shift goes to whom the desk proposes; the rest stays. */
export const proposed = ({ isUrgent, suggestion, note, ticket }: Item): Chosen => ({
  to: isUrgent
    ? suggestion
      ? `person:${suggestion.person.id}`
      : ticket.team
        ? `team:${ticket.team.id}`
        : 'queue'
    : 'keep',
  note,
})

export const targetOf = (to: string) => {
  const [kind, id = ''] = to.split(':')
  if (kind === 'person' || kind === 'team') return { kind, id } as const
  return { kind: kind === 'queue' ? 'queue' : 'keep' } as const
}

/** Whoever gets it has to know something. */
export const lacksNote = ({ to, note }: Chosen): boolean => /^(person|team):/.test(to) && note.trim() === ''
