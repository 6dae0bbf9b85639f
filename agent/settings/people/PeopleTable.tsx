// People as rows; a value that may be changed is its own control.
import { useLingui } from '@lingui/react'
import type { Person } from '../../../contract/people.ts'
import { Avatar, RelativeTime, Table, Tag } from '../../ui/index.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { RoleCell } from './RoleCell.tsx'
import { TeamsCell } from './TeamsCell.tsx'

export const PeopleTable = ({ people }: { people: readonly Person[] }) => {
  const { _ } = useLingui()
  return (
    <Table
      label={_('People')}
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        { id: 'name', head: _('Name'), isRowHeader: true, cell: (person) => <Who person={person} /> },
        { id: 'role', head: _('Role'), className: 'sm:w-40', cell: (person) => <RoleCell person={person} /> },
        {
          id: 'teams',
          head: _('Teams or organisation'),
          cell: (person) =>
            person.role === 'requester' ? (
              <span>{person.organisation?.name ?? ''}</span>
            ) : (
              <TeamsCell person={person} />
            ),
        },
        {
          id: 'seen',
          head: _('Last here'),
          className: 'text-muted sm:w-28 max-sm:hidden',
          cell: ({ lastSeenAt }) => (lastSeenAt ? <RelativeTime at={lastSeenAt} /> : _('Never')),
        },
        {
          id: 'actions',
          head: _('Actions'),
          hideHead: true,
          className: 'text-right sm:w-10 max-sm:ml-auto',
          cell: (person) => <PersonMenu person={person} />,
        },
      ]}
    />
  )
}

const Who = ({ person }: { person: Person }) => {
  const { _ } = useLingui()
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={person.name} className={person.state === 'disabled' ? 'grayscale' : ''} />
      <span className="min-w-0">
        <span className="flex items-center gap-2 font-[550]">
          <span className={person.state === 'disabled' ? 'text-muted line-through' : ''}>{person.name}</span>
          {person.state === 'invited' && <Tag>{_('Invited')}</Tag>}
          {person.state === 'disabled' && <Tag>{_('Disabled')}</Tag>}
        </span>
        <span className="block text-sm break-all text-muted">{person.email}</span>
      </span>
    </span>
  )
}
