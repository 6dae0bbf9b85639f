// OLAs: how long a ticket may stay with one team or vendor.
import { priorities } from '../../../rules/ticket/words.ts'
import { priorityName } from '../../data/words.ts'
import type { Face } from '../../law/face.ts'
import { minutesInWords } from '../../law/parts/durations.ts'
import { OlaEditor } from './OlaEditor.tsx'

export const olaFace: Face<'ola'> = {
  kind: 'ola',
  one: 'OLA',
  many: 'OLAs',
  add: 'New OLA',
  about:
    'How long a ticket may stay with one team, or with the vendor it stands for. Its clock begins anew whenever the ticket comes to that team.',
  blank: () => ({
    teamId: '',
    calendarId: null,
    minutes: { urgent: 120, high: 240, normal: 480, low: 960 },
    pauses: ['pending'],
    warnAt: [75],
  }),
  Editor: OlaEditor,
  summary: ({ teamId, minutes }, nameOf) =>
    [
      nameOf(teamId),
      ...priorities.flatMap((priority) => {
        const allowed = minutes[priority]
        return allowed === null ? [] : [`${priorityName(priority)} ${minutesInWords(allowed)}`]
      }),
    ].join(' · '),
}
