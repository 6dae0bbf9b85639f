// The form of a routing: whose, by which strategy, what counts how much, and what a ticket takes of somebody.
import { useLingui } from '@lingui/react'
import { strategies } from '../../../rules/routing/strategy.ts'
import { channels, priorities } from '../../../rules/ticket/words.ts'
import { channelName, priorityName } from '../../data/words.ts'
import type { EditorProps } from '../../law/face.ts'
import { DurationField } from '../../law/parts/DurationField.tsx'
import { useTeams } from '../../law/parts/use-names.ts'
import { Select } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { PointsFields } from './PointsFields.tsx'
import { Weights } from './Weights.tsx'
import { strategyNames, strategyNotes } from './words.ts'

export const RoutingEditor = ({ body, set, faults, isLocked }: EditorProps<'routing'>) => {
  const { _ } = useLingui()
  const teams = useTeams()
  const hasWeights = body.strategy === 'suggest' || body.strategy === 'best_match' || body.strategy === 'pull'
  return (
    <>
      <Section title={_('Whose tickets')}>
        <Select
          label={_('Team')}
          options={[{ id: '', name: _('Teams without one of their own') }, ...teams]}
          value={body.teamId ?? ''}
          onChange={(id) => set({ teamId: id || null })}
          error={faults.teamId}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
        <Select
          label={_('Strategy')}
          options={strategies.map((id) => ({
            id,
            name: _(strategyNames[id]),
            note: _(strategyNotes[id]),
          }))}
          value={body.strategy}
          onChange={(strategy) => set({ strategy })}
          description={_(strategyNotes[body.strategy])}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
        <DurationField
          label={_('Accepted within')}
          empty={_('No limit')}
          minutes={body.acceptMinutes}
          onChange={(acceptMinutes) => set({ acceptMinutes })}
          error={faults.acceptMinutes}
          isDisabled={isLocked}
          className="w-full sm:max-w-40"
        />
        <p className="-mt-2 text-sm text-muted">
          {_('Whoever does nothing with it until then loses it, and it goes to the next.')}
        </p>
      </Section>
      {hasWeights && (
        <Section
          title={_('Weights')}
          text={_('How much each part counts, 0 to 10. Try others on past tickets before you publish them.')}
        >
          <Weights weights={body.weights} onChange={(weights) => set({ weights })} isLocked={isLocked} />
        </Section>
      )}
      <Section
        title={_('What a ticket takes')}
        text={_('Points of somebody’s capacity: those of its channel times those of its priority.')}
      >
        <PointsFields
          label={_('By channel')}
          keys={channels}
          nameOf={channelName}
          points={body.points.channels}
          onChange={(next) => set({ points: { ...body.points, channels: next } })}
          faultOf={(key) => faults[`points.channels.${key}`]}
          isLocked={isLocked}
        />
        <PointsFields
          label={_('By priority')}
          keys={priorities}
          nameOf={priorityName}
          points={body.points.priorities}
          onChange={(next) => set({ points: { ...body.points, priorities: next } })}
          faultOf={(key) => faults[`points.priorities.${key}`]}
          isLocked={isLocked}
        />
        <DurationField
          label={_('Work of one point takes')}
          minutes={body.minutesPerPoint}
          isRequired
          onChange={(minutes) => minutes !== null && set({ minutesPerPoint: minutes })}
          error={faults.minutesPerPoint}
          isDisabled={isLocked}
          className="w-full sm:max-w-40"
        />
        <p className="-mt-2 text-sm text-muted">
          {_('The board expects work by it, and sees early what will be late.')}
        </p>
      </Section>
    </>
  )
}
