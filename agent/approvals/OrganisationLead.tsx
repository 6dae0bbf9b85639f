// Who agrees for the people of an organisation, chosen among them and the team.
import { useLingui } from '@lingui/react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { teamPeopleQuery } from '../data/queries.ts'
import { trouble } from '../data/undo.ts'
import { Select, showToast } from '../ui/index.ts'

const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation-lead', id],
    queryFn: ({ signal }) => api.approvals.lead({ params: { id } }, { signal }),
  })
const peopleOfQuery = (organisation: string) =>
  queryOptions({
    queryKey: ['people', 'of', organisation],
    queryFn: ({ signal }) => api.people.list({ query: { organisation, limit: 100 } }, { signal }),
  })

export const OrganisationLead = ({ id, mayChange }: { id: string; mayChange: boolean }) => {
  const { _ } = useLingui()
  const lead = useQuery(leadQuery(id)).data?.lead ?? null
  const own = useQuery(peopleOfQuery(id)).data?.items ?? []
  const team = useQuery(teamPeopleQuery).data?.items ?? []
  const people = [...own, ...team.filter((p) => !own.some((o) => o.id === p.id))].filter(
    (p) => p.state === 'active',
  )
  const set = async (personId: string | null) => {
    try {
      client.setQueryData(
        leadQuery(id).queryKey,
        await api.approvals.setLead({ params: { id }, body: { personId } }),
      )
      showToast({ text: _('Saved.'), seconds: 3 })
    } catch (error) {
      trouble(_('This was not saved.'), error)
    }
  }
  return (
    <Select
      label={_('Agrees for its people')}
      description={_('Asked where an approval names the lead of the requester’s organisation.')}
      options={[
        { id: '', name: _('Nobody') },
        ...(lead && !people.some((p) => p.id === lead.id) ? [{ id: lead.id, name: lead.name }] : []),
        ...people.map((p) => ({ id: p.id, name: p.name || p.email })),
      ]}
      value={lead?.id ?? ''}
      onChange={(personId) => void set(personId || null)}
      isDisabled={!mayChange}
      className="w-full sm:max-w-80"
    />
  )
}
