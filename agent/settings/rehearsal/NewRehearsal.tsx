// What is tried, and over which tickets of the past.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { viewsQuery } from '../../data/queries.ts'
import { allLawQuery } from '../../law/queries.ts'
import { Button, Choice, Select } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { rehearsalKey } from './queries.ts'
import { type Follow, RosterTrials } from './RosterTrials.tsx'
import { TrialList } from './TrialList.tsx'
import { type As, firstTrials } from './trials.ts'

export const NewRehearsal = ({ wanted }: { wanted: string | null }) => {
  const { _ } = useLingui()
  const law = useQuery(allLawQuery)
  return (
    <Page title={_('New rehearsal')} back="rehearsal">
      <Loaded query={law} rows={6}>
        {({ items }) => <RehearsalForm items={items} wanted={wanted} />}
      </Loaded>
    </Page>
  )
}

const spans = ['7', '30', '90', '365'] as const

const RehearsalForm = ({ items, wanted }: { items: readonly LawItem[]; wanted: string | null }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const views = useQuery(viewsQuery).data?.items ?? []
  const [trials, setTrials] = useState<ReadonlyMap<string, As>>(() => firstTrials(items, wanted))
  const [follows, setFollows] = useState<readonly Follow[]>([])
  const [days, setDays] = useState<(typeof spans)[number]>('30')
  const [view, setView] = useState('')
  const start = useAct({
    run: () =>
      api.rehearsal.start({
        body: {
          trials: [
            ...[...trials].map(([itemId, as]) => ({ itemId, as })),
            ...follows.map((one) => ({ roster: { try: 'follow' as const, ...one } })),
          ],
          days: Number(days),
          ...(view && { viewId: view }),
        },
      }),
    refresh: [rehearsalKey],
    inForm: true,
    onDone: ({ id }) => void navigate({ to: '/settings/$', params: { _splat: `rehearsal/${id}` } }),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate(undefined)
      }}
    >
      <Section
        title={_('What is tried')}
        text={_(
          'All of it together, in place of what is the law now. Nothing is changed and nobody is told.',
        )}
      >
        <TrialList items={items} trials={trials} onChange={setTrials} />
      </Section>
      <Section
        title={_('Other shifts')}
        text={_('As if it had been so all the time. Leave and sickness stay as they were.')}
      >
        <RosterTrials follows={follows} onChange={setFollows} />
      </Section>
      <Section title={_('Over which tickets')} text={_('As they really came and went.')}>
        <Choice
          label={_('Opened in the last')}
          options={spans.map((id) => ({
            id,
            name: id === '365' ? _('Year') : _('{n} days', { n: Number(id) }),
          }))}
          value={days}
          onChange={setDays}
        />
        <Select
          label={_('Of the view')}
          options={[{ id: '', name: _('All tickets') }, ...views.map(({ id, name }) => ({ id, name }))]}
          value={view}
          onChange={setView}
          className="w-full sm:max-w-80"
        />
      </Section>
      <FormError error={start.error} fields={[]} />
      <div className="py-6">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          icon={<History size={14} aria-hidden="true" />}
          isPending={start.isPending}
          isDisabled={trials.size + follows.length === 0}
        >
          {_('Rehearse')}
        </Button>
      </div>
    </form>
  )
}
