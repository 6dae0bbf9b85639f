// Who leads and manages each team, its tier, and who is on call for it now: escalations go there.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { TeamLeading } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Select, Table } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { leadingQuery } from './queries.ts'

const none = 'none'
type Part = { leadId?: string | null; managerId?: string | null; tier?: number }

export const Leading = () => {
  const { _ } = useLingui()
  const query = useQuery(leadingQuery)
  if (query.data?.items.length === 0) return null
  return (
    <section aria-labelledby="leading" className="pt-10">
      <h2 id="leading" className="text-body font-semibold">
        {_('Who leads')}
      </h2>
      <p className="mb-2 max-w-[60ch] text-muted">
        {_(
          'Escalations go to the lead of a team, then to its manager. New tickets of a team begin in its tier.',
        )}
      </p>
      <Loaded query={query} rows={3}>
        {({ items }) => <Teams teams={items} />}
      </Loaded>
    </section>
  )
}

const Teams = ({ teams }: { teams: readonly TeamLeading[] }) => {
  const { _ } = useLingui()
  const isLocked = !useMay('team.write')
  const people = (useQuery(teamPeopleQuery).data?.items ?? []).filter((p) => p.state !== 'disabled')
  const call = (id: string, body: Part) => api.staff.changeLeading({ params: { id }, body })
  const change = useAct({
    run: ({ id, part }: { id: string; part: Part; before: Part; name: string }) => call(id, part),
    refresh: [leadingQuery.queryKey],
    said: ({ name }) => _('{name} changed.', { name }),
    undo: ({ id, before }) => call(id, before),
  })
  const set = (team: TeamLeading, part: Part) =>
    change.mutate({
      id: team.id,
      part,
      before: { leadId: team.lead?.id ?? null, managerId: team.manager?.id ?? null, tier: team.tier },
      name: team.name,
    })
  const pick = (team: TeamLeading, label: string, value: string | null, on: (id: string | null) => void) => (
    <Select
      label={`${label}, ${team.name}`}
      hideLabel
      look="plain"
      options={[{ id: none, name: _('Nobody') }, ...people.map(({ id, name }) => ({ id, name }))]}
      value={value ?? none}
      onChange={(id) => on(id === none ? null : id)}
      isDisabled={isLocked}
      className="px-2"
    />
  )
  return (
    <Table
      label={_('Who leads')}
      rows={teams}
      keyOf={(team) => team.id}
      columns={[
        { id: 'team', head: _('Team'), isRowHeader: true, className: 'font-[550]', cell: (t) => t.name },
        {
          id: 'lead',
          head: _('Lead'),
          keepHead: true,
          cell: (t) => pick(t, _('Lead'), t.lead?.id ?? null, (leadId) => set(t, { leadId })),
        },
        {
          id: 'manager',
          head: _('Manager'),
          keepHead: true,
          cell: (t) => pick(t, _('Manager'), t.manager?.id ?? null, (managerId) => set(t, { managerId })),
        },
        {
          id: 'tier',
          head: _('Tier'),
          keepHead: true,
          className: 'sm:w-24',
          cell: (t) => (
            <Select
              label={`${_('Tier')}, ${t.name}`}
              hideLabel
              look="plain"
              options={['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }))}
              value={String(t.tier)}
              onChange={(tier) => set(t, { tier: Number(tier) })}
              isDisabled={isLocked}
              className="px-2"
            />
          ),
        },
        {
          id: 'oncall',
          head: _('On call now'),
          keepHead: true,
          className: 'text-muted',
          cell: (t) => t.onCall.map((p) => p.name).join(', ') || _('Nobody'),
        },
      ]}
    />
  )
}
