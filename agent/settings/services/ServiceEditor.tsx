// The form of a service: where it stands, where its tickets go, what they need.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { levels } from '../../../rules/ticket/words.ts'
import { levelName } from '../../data/words.ts'
import type { EditorProps } from '../../law/face.ts'
import { useTeams } from '../../law/parts/use-names.ts'
import { lawListQuery } from '../../law/queries.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { SkillsField } from './SkillsField.tsx'
import { isWithin, pathOf } from './tree.ts'

export const ServiceEditor = ({ body, set, faults, isLocked, item }: EditorProps<'service'>) => {
  const { _ } = useLingui()
  const services = useQuery(lawListQuery('service')).data?.items ?? []
  const teams = useTeams()
  const parents = services.filter((one) => !item || !isWithin(services, one.id, item.id))
  const level = (id: 'impact' | 'urgency', label: string) => (
    <Select
      label={label}
      options={[
        { id: '', name: _('As the service above') },
        ...levels.map((one) => ({ id: one, name: levelName(one) })),
      ]}
      value={body[id] ?? ''}
      onChange={(value) => set({ [id]: value || null })}
      isDisabled={isLocked}
    />
  )
  return (
    <>
      <Section title={_('Where it stands')}>
        <Select
          label={_('Below')}
          options={[
            { id: '', name: _('At the top') },
            ...parents.map((one) => ({ id: one.id, name: pathOf(services, one) })),
          ]}
          value={body.parentId ?? ''}
          onChange={(id) => set({ parentId: id || null })}
          error={faults.parentId}
          isDisabled={isLocked}
          className="w-full sm:max-w-96"
        />
        <TextField
          label={_('Description')}
          description={_('For requesters, in their words.')}
          rows={3}
          value={body.description}
          onChange={(description) => set({ description })}
          error={faults.description}
          isDisabled={isLocked}
        />
        <Checkbox
          isSelected={body.isRequestable}
          onChange={(isRequestable) => set({ isRequestable })}
          isDisabled={isLocked}
        >
          {_('People can choose it in the portal')}
        </Checkbox>
      </Section>
      <Section title={_('Its tickets')} text={_('What is left open is as in the service above.')}>
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            label={_('Go to team')}
            options={[{ id: '', name: _('As the service above') }, ...teams]}
            value={body.teamId ?? ''}
            onChange={(id) => set({ teamId: id || null })}
            error={faults.teamId}
            isDisabled={isLocked}
          />
          {level('impact', _('Impact'))}
          {level('urgency', _('Urgency'))}
        </div>
        <Checkbox isSelected={body.isOnSite} onChange={(isOnSite) => set({ isOnSite })} isDisabled={isLocked}>
          {_('Somebody has to be where the requester is')}
        </Checkbox>
      </Section>
      <Section
        title={_('Skills')}
        text={_('What somebody must know, at least at this level, to be given its tickets.')}
      >
        <SkillsField skills={body.skills} onChange={(skills) => set({ skills })} isLocked={isLocked} />
      </Section>
    </>
  )
}
