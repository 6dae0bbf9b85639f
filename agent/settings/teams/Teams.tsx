// Teams: who works together, and who is in each.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus, Users } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { NewTeam } from './NewTeam.tsx'
import { TeamSection } from './TeamSection.tsx'

export const Teams = () => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery)
  const mayChange = useMay('team.write')
  const [isNew, setNew] = useState(false)
  const isEmpty = teams.data?.items.length === 0
  const add = mayChange && !isNew && (
    <Button look="primary" onPress={() => setNew(true)} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New team')}
    </Button>
  )
  return (
    <Page title={_('Teams')} action={!isEmpty && add}>
      {isNew && <NewTeam onClose={() => setNew(false)} />}
      <Loaded query={teams}>
        {({ items }) =>
          items.length > 0 ? (
            items.map((team) => <TeamSection key={team.id} team={team} mayChange={mayChange} />)
          ) : isNew ? null : (
            <EmptyState title={_('No teams yet')} icon={<Users size={24} aria-hidden="true" />} action={add}>
              {_('Tickets go to a team first; whoever has time takes them from there.')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}
