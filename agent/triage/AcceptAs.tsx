// Beside "Accept": whose it becomes and how pressing it is; each value can be changed first.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TriageItem } from '../../contract/dispatch.ts'
import { priorities } from '../../rules/ticket/words.ts'
import { teamPeopleQuery, teamsQuery } from '../data/queries.ts'
import { priorityName } from '../data/words.ts'
import { useIsPhone } from '../shell/phone.ts'
import { suggestionsQuery } from '../ticket/dispatch/queries.ts'
import { reasonsLine } from '../ticket/dispatch/reasons.ts'
import { servicesQuery } from '../ticket/dispatch/services.ts'
import { Avatar, Button, Select } from '../ui/index.ts'
import type { Choice, Shown } from './accepting.ts'

interface Props {
  item: TriageItem
  shown: Shown
  set: (part: Choice) => void
}

const nobody = 'nobody'
const none = 'none'

export const AcceptAs = ({ item, shown, set }: Props) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const [isOpen, setOpen] = useState(false)
  const teams = useQuery(teamsQuery).data?.items ?? []
  const everybody = useQuery(teamPeopleQuery).data?.items ?? []
  const ranked = useQuery(suggestionsQuery(item.ticket.number)).data?.people ?? []
  const services = useQuery(servicesQuery).data ?? []
  const free = ranked.filter((r) => r.blockedBy.length === 0).map((r) => r.person)
  const inTeam = teams.find((t) => t.id === shown.teamId)?.members ?? everybody
  const people = [...free, ...inTeam.filter((p) => !free.some((f) => f.id === p.id))]
  const chosen =
    shown.personId === null
      ? undefined
      : (people.find((p) => p.id === shown.personId) ?? item.suggestion?.person)
  const reasons =
    ranked.find((r) => r.person.id === shown.personId)?.reasons ?? item.suggestion?.reasons ?? []
  if (isPhone && !isOpen)
    return (
      <div className="flex items-center gap-3">
        <p className="min-w-0 grow leading-4.5">
          <span className="block truncate font-[550]">
            {[
              teams.find((t) => t.id === shown.teamId)?.name ?? _('No team'),
              chosen?.name ?? _('Nobody yet'),
            ].join(' · ')}
          </span>
          <span className="block truncate text-sm text-muted">{reasonsLine(reasons, 2)}</span>
        </p>
        <Button onPress={() => setOpen(true)}>{_('Change')}</Button>
      </div>
    )
  return (
    <>
      <div className="@container">
        <div className="grid grid-cols-2 gap-3 @2xl:grid-cols-4">
          <Select
            label={_('Team')}
            options={[...teams, { id: none, name: _('No team') }]}
            value={shown.teamId ?? none}
            onChange={(id) => set({ teamId: id === none ? null : id })}
          />
          <Select
            label={_('Person')}
            options={[
              ...withChosen(people, chosen).map((p) => ({
                id: p.id,
                name: p.name,
                icon: <Avatar name={p.name} size="small" />,
              })),
              { id: nobody, name: _('Nobody yet') },
            ]}
            value={shown.personId ?? nobody}
            onChange={(id) => set({ personId: id === nobody ? null : id })}
          />
          <Select
            label={_('Priority')}
            options={priorities.map((p) => ({ id: p, name: priorityName(p) }))}
            value={shown.priority}
            onChange={(priority) => set({ priority })}
          />
          <Select
            label={_('Service')}
            options={[...services, { id: none, name: _('None') }]}
            value={shown.serviceId ?? none}
            onChange={(id) => set({ serviceId: id === none ? null : id })}
          />
        </div>
      </div>
      {shown.personId !== null && reasons.length > 0 && (
        <p className="mt-2 truncate text-sm text-muted">
          {_('{name}: {why}', { name: chosen?.name ?? '', why: reasonsLine(reasons, 3) })}
        </p>
      )}
    </>
  )
}

const withChosen = <T extends { id: string }>(people: readonly T[], chosen: T | undefined): readonly T[] =>
  chosen && !people.some((p) => p.id === chosen.id) ? [chosen, ...people] : people
