// The figures of a span: each kind of survey, then teams, people and answers.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Smile } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { EmptyState, Select } from '../../ui/index.ts'
import { figuresQuery } from '../queries.ts'
import { shortKinds } from '../words.ts'
import { FigureTable } from './FigureTable.tsx'
import { KindCard } from './KindCard.tsx'

const spans = [30, 90, 365] as const
type Span = `${(typeof spans)[number]}`

export const Overview = () => {
  const { _ } = useLingui()
  const isManager = useMay('feedback.write')
  const [days, setDays] = useState<Span>('90')
  const figures = useQuery(figuresQuery(Number(days)))
  return (
    <>
      <div className="mt-4 w-44">
        <Select<Span>
          label={_('Time')}
          options={spans.map((n) => ({ id: `${n}`, name: _('Last {n} days', { n }) }))}
          value={days}
          onChange={setDays}
        />
      </div>
      <Loaded query={figures} rows={4}>
        {({ kinds, teams, people, articles }) => (
          <>
            {kinds.length === 0 && (
              <EmptyState icon={<Smile size={24} aria-hidden="true" />} title={_('Nobody was asked yet')}>
                {_('Surveys ask requesters how it was, after solving or by a schedule.')}{' '}
                {isManager && (
                  <Link
                    to="/settings/$"
                    params={{ _splat: 'surveys' }}
                    search={{}}
                    className="rounded-1 font-medium text-accent ring-focus hover:underline"
                  >
                    {_('Open surveys')}
                  </Link>
                )}
              </EmptyState>
            )}
            <div className="mt-4 grid gap-4 lg:grid-cols-2">
              {kinds.map((one) => (
                <KindCard key={one.kind} one={one} />
              ))}
            </div>
            <FigureTable
              title={_('Teams')}
              rows={teams.map((t) => ({ ...t, key: `${t.id} ${t.kind}`, about: shortKinds[t.kind] }))}
            />
            <FigureTable
              title={isManager ? _('People') : _('You')}
              text={_('Only the person and managers see this.')}
              rows={people.map(({ person, kind, figures: own }) => ({
                key: `${person.id} ${kind}`,
                name: person.name,
                about: shortKinds[kind],
                figures: own,
              }))}
            />
            <FigureTable
              title={_('Answers of the help pages')}
              text={_('“Did this help?” The most doubtful first.')}
              rows={articles.map(({ number, title, ...own }) => ({
                key: String(number),
                name: title,
                about: '',
                figures: { ...own, mean: null, nps: null },
              }))}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
