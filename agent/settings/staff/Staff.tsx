// Who the people of the team are to the desk: tier, skills, site, how much they can have at once; and who leads a team.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { teamsQuery } from '../../data/queries.ts'
import { EmptyState, Select } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { Leading } from './Leading.tsx'
import { PersonPage } from './PersonPage.tsx'
import { staffQuery } from './queries.ts'
import { StaffTable } from './StaffTable.tsx'

export const Staff = ({ rest }: { rest: string }) => (rest ? <PersonPage key={rest} id={rest} /> : <List />)

const all = 'all'

const List = () => {
  const { _ } = useLingui()
  const [team, setTeam] = useState(all)
  const teams = useQuery(teamsQuery).data?.items ?? []
  const staff = useQuery(staffQuery(team === all ? undefined : team))
  return (
    <Page title={_('Staff')} width="wide">
      <div className="py-4">
        <Select
          label={_('Team')}
          hideLabel
          options={[{ id: all, name: _('Every team') }, ...teams.map(({ id, name }) => ({ id, name }))]}
          value={team}
          onChange={setTeam}
          className="w-full sm:w-44"
        />
      </div>
      <Loaded query={staff} rows={6}>
        {({ items }) =>
          items.length > 0 ? (
            <StaffTable staff={items} />
          ) : (
            <EmptyState title={_('Nobody here yet')} icon={<Users size={24} aria-hidden="true" />}>
              {_('Nobody of the team is in this one.')}
            </EmptyState>
          )
        }
      </Loaded>
      <Leading />
    </Page>
  )
}
