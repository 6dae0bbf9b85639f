// Everybody in the workspace: find, invite, give roles, disable.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { roles } from '../../../rules/access/roles.ts'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState, SearchField, Select } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { useInAddress, useSettled } from '../parts/useInAddress.ts'
import { useWords } from '../parts/words.ts'
import { Invite } from './Invite.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { isRoleFilter, peoplePagesQuery, type RoleFilter } from './queries.ts'

export const People = () => {
  const { _ } = useLingui()
  const words = useWords()
  const mayInvite = useMay('person.invite')
  const [text, setText] = useInAddress('q')
  const [wanted, setRole] = useInAddress('role')
  const role: RoleFilter = isRoleFilter(wanted) ? wanted : 'team'
  const q = useSettled(text)
  const people = useInfiniteQuery(peoplePagesQuery(q, role))
  const [isInviting, setInviting] = useState(false)
  const options: { id: RoleFilter; name: string }[] = [
    { id: 'team', name: _('The whole team') },
    ...roles.map((id) => ({ id, name: words.role(id) })),
    { id: 'everybody', name: _('Everybody') },
  ]
  const invite = mayInvite && (
    <Button look="primary" onPress={() => setInviting(true)} icon={<UserPlus size={14} aria-hidden="true" />}>
      {_('Invite')}
    </Button>
  )
  return (
    <Page title={_('People')} width="wide" action={invite}>
      <div className="flex flex-wrap gap-2 py-4">
        <SearchField
          label={_('Find people')}
          placeholder={_('Name or address')}
          value={text}
          onChange={setText}
          className="min-w-52 grow sm:max-w-72"
        />
        <Select
          label={_('Role')}
          hideLabel
          options={options}
          value={role}
          onChange={(next) => setRole(next === 'team' ? '' : next)}
          className="w-full sm:w-44 sm:flex-none"
        />
      </div>
      <Loaded query={people} rows={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          return rows.length > 0 ? (
            <>
              <PeopleTable people={rows} />
              <More query={people} />
            </>
          ) : (
            <EmptyState
              title={q ? _('Nobody is called “{q}”', { q }) : _('Nobody here yet')}
              icon={<Users size={24} aria-hidden="true" />}
            >
              {q
                ? _('Try fewer letters, or look among everybody.')
                : _('Requesters appear by themselves with their first request.')}
            </EmptyState>
          )
        }}
      </Loaded>
      {isInviting && <Invite onClose={() => setInviting(false)} />}
    </Page>
  )
}
