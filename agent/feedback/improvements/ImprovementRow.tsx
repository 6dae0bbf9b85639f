// One improvement: its state, owner, measure, target and result.
import { useLingui } from '@lingui/react'
import { Pencil } from 'lucide-react'
import type { Improvement } from '../../../contract/feedback.ts'
import { format } from '../../data/times.ts'
import { IconButton, Tag } from '../../ui/index.ts'
import { improvementNames } from '../words.ts'
import { Origin } from './Origin.tsx'

interface Props {
  one: Improvement
  mayWrite: boolean
  onOpen: () => void
}

export const ImprovementRow = ({ one, mayWrite, onOpen }: Props) => {
  const { _ } = useLingui()
  const { title, why, owner, measure, target, result, state, dueOn } = one
  const facts: readonly (readonly [string, string])[] = [
    [_('Whose it is'), owner?.name ?? ''],
    [_('Measure'), measure],
    [_('Target'), target],
    [
      _('Due'),
      dueOn ? format({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${dueOn}T12:00:00Z`)) : '',
    ],
    [_('Result'), result],
  ]
  return (
    <li className="flex items-start gap-3 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow">
        <h2 className="font-[550] wrap-anywhere">
          {title} <Tag>{_(improvementNames[state])}</Tag>
        </h2>
        {why && <p className="whitespace-pre-wrap wrap-anywhere">{why}</p>}
        <Origin one={one} />
        <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-sm">
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="whitespace-pre-wrap wrap-anywhere">{value}</dd>
              </div>
            ))}
        </dl>
      </div>
      {mayWrite && (
        <IconButton label={_('Change {name}', { name: title })} onPress={onOpen}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
