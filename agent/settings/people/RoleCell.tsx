// A person's role: a choice for those who may give it, a word for others.
import { useLingui } from '@lingui/react'
import type { Person } from '../../../contract/people.ts'
import { mayManageRole, type Role, roles } from '../../../rules/access/roles.ts'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { Select } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { useWords } from '../parts/words.ts'
import { peopleKey } from './queries.ts'

export const RoleCell = ({ person }: { person: Person }) => {
  const { _ } = useLingui()
  const words = useWords()
  const me = useMe()
  const own = me.person.role
  const change = useAct({
    run: (role: Role) => api.people.change({ params: { id: person.id }, body: { role } }),
    refresh: [peopleKey],
    said: (role) => _('{name} is now {role}.', { name: person.name, role: words.role(role) }),
    undo: () => api.people.change({ params: { id: person.id }, body: { role: person.role } }),
  })
  const mayChange =
    me.permissions.includes('person.role') &&
    person.id !== me.person.id &&
    person.role !== 'requester' &&
    mayManageRole(own, person.role)
  if (!mayChange) return <span>{words.role(person.role)}</span>
  const options = roles
    .filter((role) => role !== 'requester' && mayManageRole(own, role))
    .map((id) => ({ id, name: words.role(id), note: words.roleNote(id) }))
  return (
    <Select
      look="plain"
      label={_('Role of {name}', { name: person.name })}
      hideLabel
      options={options}
      value={person.role}
      onChange={change.mutate}
    />
  )
}
