// What shall be changed on many tickets; what is left alone stays as each ticket has it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { BulkChange } from '../../contract/bulk.ts'
import { type Priority, priorities, type Status, statuses } from '../../rules/ticket/words.ts'
import { useMay } from '../data/me.ts'
import { teamPeopleQuery, teamsQuery } from '../data/queries.ts'
import { priorityName, statusName } from '../data/words.ts'
import { Checkbox, Select } from '../ui/index.ts'
import type { BulkPart } from './open.ts'
import { TagsField } from './TagsField.tsx'

const same = 'same'
const none = 'none'

interface Props {
  change: BulkChange
  onChange: (change: BulkChange) => void
  first: BulkPart | undefined
}

export const BulkChoices = ({ change, onChange, first }: Props) => {
  const { _ } = useLingui()
  const mayAssign = useMay('ticket.assign')
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter((p) => p.state === 'active')
  const stays = { id: same, name: _('As it is') }
  const idOf = (value: string | null | undefined) => (value === undefined ? same : (value ?? none))
  const set = (key: keyof BulkChange, id: string) => {
    const { [key]: _old, ...rest } = change
    onChange(id === same ? rest : { ...rest, [key]: id === none ? null : id })
  }
  return (
    <Grid>
      <Select
        label={_('Status')}
        autoFocus={first === undefined || first === 'status'}
        options={[
          stays,
          ...statuses.filter((s) => s !== 'new').map((id: Status) => ({ id, name: statusName(id) })),
        ]}
        value={change.status ?? same}
        onChange={(id) => set('status', id)}
      />
      <Select
        label={_('Priority')}
        autoFocus={first === 'priority'}
        options={[stays, ...priorities.map((id: Priority) => ({ id, name: priorityName(id) }))]}
        value={change.priority ?? same}
        onChange={(id) => set('priority', id)}
      />
      <Select
        label={_('Team')}
        autoFocus={first === 'team'}
        isDisabled={!mayAssign}
        options={[stays, ...teams.map(({ id, name }) => ({ id, name })), { id: none, name: _('No team') }]}
        value={idOf(change.teamId)}
        onChange={(id) => set('teamId', id)}
      />
      <Select
        label={_('Assignee')}
        autoFocus={first === 'assignee'}
        isDisabled={!mayAssign}
        options={[stays, ...people.map(({ id, name }) => ({ id, name })), { id: none, name: _('Nobody') }]}
        value={idOf(change.assigneeId)}
        onChange={(id) => set('assigneeId', id)}
      />
      <TagsField
        label={_('Add tags')}
        autoFocus={first === 'tags'}
        tags={change.addTags}
        onChange={(addTags) => onChange(withTags(change, 'addTags', addTags))}
      />
      <TagsField
        label={_('Remove tags')}
        autoFocus={false}
        tags={change.removeTags}
        onChange={(removeTags) => onChange(withTags(change, 'removeTags', removeTags))}
      />
      <Checkbox
        isSelected={change.spam === true}
        onChange={(isSpam) => {
          const { spam: _s, blockSenders: _b, ...rest } = change
          onChange(isSpam ? { ...rest, spam: true } : rest)
        }}
        description={_('Out of all lists and figures.')}
      >
        {_('Mark as spam')}
      </Checkbox>
      {change.spam && (
        <Checkbox
          isSelected={change.blockSenders === true}
          onChange={(blockSenders) => onChange({ ...change, blockSenders })}
          description={_('Their mails are binned from now on.')}
        >
          {_('Block their senders')}
        </Checkbox>
      )}
    </Grid>
  )
}

const Grid = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-4 py-2 sm:grid-cols-2">{children}</div>
)

const withTags = (change: BulkChange, key: 'addTags' | 'removeTags', tags: string[]): BulkChange => {
  const { [key]: _old, ...rest } = change
  return tags.length > 0 ? { ...rest, [key]: tags } : rest
}
