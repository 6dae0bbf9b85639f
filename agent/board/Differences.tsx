// What whoever was chosen had more or less of than whoever was suggested: which weights may be too high or too low.
import { useLingui } from '@lingui/react'
import type { z } from 'zod'
import type { dispatch } from '../../contract/dispatch.ts'

type Parts = z.infer<typeof dispatch.overrideFigures.reply>['parts']

const names: Record<Parts[number]['part'], string> = {
  skill: 'Skill',
  load: 'Room',
  fairness: 'Fairness',
  affinity: 'Familiarity',
  time_left: 'Time left',
  language: 'Language',
}

export const Differences = ({ parts }: { parts: Parts }) => {
  const { _ } = useLingui()
  const shown = [...parts]
    .filter((p) => Math.abs(p.difference) >= 0.01)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  if (shown.length === 0) return null
  return (
    <section aria-label={_('What the chosen had more of')}>
      <h3 className="text-sm font-semibold">{_('What the chosen had more of')}</h3>
      <p className="mb-1 text-sm text-muted">
        {_('A weight may be too low where this is positive, too high where it is negative.')}
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {shown.map(({ part, difference }) => (
          <li key={part} className="flex gap-2">
            {_(names[part])}
            <b className="font-semibold tabular-nums">
              {difference > 0 ? '+' : '−'}
              {Math.round(Math.abs(difference) * 100)} %
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
