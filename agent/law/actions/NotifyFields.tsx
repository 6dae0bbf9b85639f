// Who hears something, and what.
import { useLingui } from '@lingui/react'
import type { Audience } from '../../../rules/automation/rule.ts'
import type { Option } from '../../ui/index.ts'
import { PickMany } from '../parts/PickMany.tsx'
import { usePeople, useTeams } from '../parts/use-names.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'
import { audienceNames } from './audience.ts'
import { WordsField } from './WordsField.tsx'

export const NotifyFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'notify'>>) => {
  const { _ } = useLingui()
  const people = usePeople()
  const teams = useTeams()
  const options: Option[] = [
    ...Object.entries(audienceNames).map(([id, name]) => ({ id, name: _(name) })),
    ...teams.map(({ id, name }) => ({ id: `team ${id}`, name, note: _('Team') })),
    ...people.map(({ id, name }) => ({ id: `person ${id}`, name, note: _('Person') })),
  ]
  return (
    <>
      <PickMany
        label={_('Who is told')}
        options={options}
        chosen={action.to.map(keyOf)}
        onChange={(chosen) => onChange({ ...action, to: chosen.map(audienceOf) })}
        none={_('Nobody yet')}
        error={faults.to}
        isDisabled={isLocked}
      />
      <WordsField
        label={_('What they are told')}
        words={action.words}
        onChange={(words) => onChange({ ...action, words })}
        error={faults.words}
        isLocked={isLocked}
        rows={3}
      />
    </>
  )
}

const keyOf = (one: Audience): string =>
  typeof one === 'string' ? one : 'personId' in one ? `person ${one.personId}` : `team ${one.teamId}`

const audienceOf = (key: string): Audience => {
  const [kind, id] = key.split(' ')
  if (id === undefined) return key as Extract<Audience, string>
  return kind === 'person' ? { personId: id } : { teamId: id }
}
