// What can be done to a person: disable, enable, invite again.
import { useLingui } from '@lingui/react'
import { Ellipsis, Mail, UserCheck, UserX } from 'lucide-react'
import type { Person } from '../../../contract/people.ts'
import { mayManageRole } from '../../../rules/access/roles.ts'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { peopleKey } from './queries.ts'

type State = 'active' | 'disabled'

export const PersonMenu = ({ person }: { person: Person }) => {
  const { _ } = useLingui()
  const me = useMe()
  const set = (state: State) => api.people.change({ params: { id: person.id }, body: { state } })
  const change = useAct({
    run: set,
    refresh: [peopleKey],
    said: (state) =>
      state === 'disabled'
        ? _('{name} is disabled and signed out.', { name: person.name })
        : _('{name} may sign in again.', { name: person.name }),
    undo: (state) => set(state === 'disabled' ? 'active' : 'disabled'),
  })
  const inviteAgain = useAct({
    run: () =>
      api.people.invite({
        body: { email: person.email, role: person.role === 'requester' ? 'agent' : person.role },
      }),
    refresh: [peopleKey],
    said: () => _('A new invitation is on its way to {email}.', { email: person.email }),
  })
  const mayManage = person.id !== me.person.id && mayManageRole(me.person.role, person.role)
  const mayDisable = mayManage && me.permissions.includes('person.disable') && person.state !== 'invited'
  const mayInvite = mayManage && me.permissions.includes('person.invite') && person.state === 'invited'
  if (!mayDisable && !mayInvite) return null
  return (
    <Menu
      label={_('Actions for {name}', { name: person.name })}
      trigger={
        <IconButton label={_('Actions for {name}', { name: person.name })}>
          <Ellipsis size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {mayInvite && (
        <MenuItem
          text={_('Invite again')}
          icon={<Mail size={14} aria-hidden="true" />}
          onAction={() => inviteAgain.mutate(undefined)}
        />
      )}
      {mayDisable && person.state === 'active' && (
        <MenuItem
          danger
          text={_('Disable')}
          icon={<UserX size={14} aria-hidden="true" />}
          onAction={() => change.mutate('disabled')}
        />
      )}
      {mayDisable && person.state === 'disabled' && (
        <MenuItem
          text={_('Enable')}
          icon={<UserCheck size={14} aria-hidden="true" />}
          onAction={() => change.mutate('active')}
        />
      )}
    </Menu>
  )
}
