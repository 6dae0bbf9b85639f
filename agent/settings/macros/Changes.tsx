// What a macro changes on the ticket; everything else stays as it is.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { levels, priorities, statuses } from '../../../rules/ticket/words.ts'
import { teamPeopleQuery, teamsQuery } from '../../data/queries.ts'
import { levelName, priorityName, statusName } from '../../data/words.ts'
import { type Option, Select, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import type { Draft } from './form.ts'
import type { Part } from './MacroForm.tsx'
import { checklistsQuery } from './queries.ts'
import { snoozes } from './words.ts'

type Chosen = 'status' | 'team' | 'assignee' | 'priority' | 'impact' | 'urgency' | 'checklist' | 'snooze'

export const Changes = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const checklists = useQuery(checklistsQuery).data?.items ?? []
  const level = levels.map((id) => ({ id, name: levelName(id) }))
  const choices: readonly { id: Chosen; label: string; options: readonly Option[]; fault?: string }[] = [
    {
      id: 'status',
      label: _('Status'),
      options: statuses.filter((s) => s !== 'new').map((id) => ({ id, name: statusName(id) })),
    },
    {
      id: 'priority',
      label: _('Priority'),
      options: priorities.map((id) => ({ id, name: priorityName(id) })),
    },
    {
      id: 'team',
      label: _('Team'),
      options: [{ id: 'none', name: _('No team') }, ...teams],
      fault: 'teamId',
    },
    {
      id: 'assignee',
      label: _('Assignee'),
      options: [{ id: 'me', name: _('Whoever uses it') }, { id: 'none', name: _('Nobody') }, ...people],
      fault: 'assigneeId',
    },
    { id: 'impact', label: _('Impact'), options: level },
    { id: 'urgency', label: _('Urgency'), options: level },
    { id: 'checklist', label: _('Checklist'), options: checklists, fault: 'checklistId' },
    {
      id: 'snooze',
      label: _('Snooze'),
      options: withOwn(
        snoozes.map(({ id, name }) => ({ id, name: _(name) })),
        draft,
        (n) => _('{n, plural, one {# hour} other {# hours}}', { n }),
      ),
    },
  ]
  return (
    <Section title={_('Changes')} text={_('What is left alone stays as it is.')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {choices.map(({ id, label, options, fault }) => (
          <Select
            key={id}
            label={label}
            options={[
              { id: '', name: _('As it is') },
              ...options.map(({ id: value, name }) => ({ id: value, name })),
            ]}
            value={draft[id]}
            onChange={(value) => set({ [id]: value })}
            error={faults[`actions.${fault ?? id}`]}
            isDisabled={isLocked}
          />
        ))}
        <TextField
          label={_('Add tags')}
          placeholder={_('vpn gate-4')}
          value={draft.addTags}
          onChange={(addTags) => set({ addTags })}
          error={faultIn(faults, 'addTags')}
          isDisabled={isLocked}
        />
        <TextField
          label={_('Remove tags')}
          value={draft.removeTags}
          onChange={(removeTags) => set({ removeTags })}
          error={faultIn(faults, 'removeTags')}
          isDisabled={isLocked}
        />
      </div>
    </Section>
  )
}

/** A length that somebody set over the API is shown as well. */
const withOwn = (options: Option[], { snooze }: Draft, words: (n: number) => string): Option[] =>
  snooze === '' || options.some(({ id }) => id === snooze)
    ? options
    : [...options, { id: snooze, name: words(Number(snooze)) }]

const faultIn = (faults: Part['faults'], list: string): string | undefined =>
  Object.entries(faults).find(([name]) => name.startsWith(`actions.${list}`))?.[1]
