// One person of the team: tier, site, languages, capacity, what a ticket of each channel counts, and skills with levels.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { PersonForm } from './PersonForm.tsx'
import { oneOfStaffQuery } from './queries.ts'

export const PersonPage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const one = useQuery(oneOfStaffQuery(id))
  return (
    <Page title={one.data?.person.name ?? _('Staff')} back="staff">
      <Loaded query={one} rows={8}>
        {(staff) => <PersonForm key={staff.version} staff={staff} />}
      </Loaded>
    </Page>
  )
}
