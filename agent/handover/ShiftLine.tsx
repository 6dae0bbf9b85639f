// One ticket of a hand-over: who goes on, and what they need to know.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { teamPeopleQuery, teamsQuery } from '../data/queries.ts'
import { DueChip } from '../ticket/dispatch/DueChip.tsx'
import { reasonsLine } from '../ticket/dispatch/reasons.ts'
import { TicketLink } from '../ticket/related/TicketLink.tsx'
import { Avatar, PriorityMark, Select, StatusIcon, TextField } from '../ui/index.ts'
import type { Chosen, Item } from './choice.ts'

interface Props {
  item: Item
  chosen: Chosen
  set: (next: Chosen) => void
}

export const ShiftLine = ({ item, chosen, set }: Props) => {
  const { _ } = useLingui()
  const { ticket, suggestion } = item
  const teams = useQuery(teamsQuery).data?.items ?? []
  const members = teams.find((t) => t.id === ticket.team?.id)?.members ?? []
  const everybody = useQuery(teamPeopleQuery).data?.items ?? []
  const people = (members.length > 0 ? members : everybody).filter((p) => p.id !== ticket.assignee?.id)
  const first = suggestion?.person
  const face = (name: string) => <Avatar name={name} size="small" />
  const options = [
    ...(first
      ? [
          {
            id: `person:${first.id}`,
            name: first.name,
            icon: face(first.name),
          },
        ]
      : []),
    { id: 'keep', name: _('Stays') },
    ...(ticket.team ? [{ id: 'queue', name: _('Queue of {team}', { team: ticket.team.name }) }] : []),
    ...people
      .filter((p) => p.id !== first?.id)
      .map((p) => ({ id: `person:${p.id}`, name: p.name, icon: face(p.name) })),
    ...teams.map((t) => ({ id: `team:${t.id}`, name: _('Team {name}', { name: t.name }) })),
  ]
  const isFor = suggestion && chosen.to === `person:${suggestion.person.id}`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_240px_minmax(0,1fr)] items-start gap-x-4 gap-y-2 border-b border-line py-3 max-lg:grid-cols-[minmax(0,1fr)_200px] max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex items-center gap-2">
          <PriorityMark priority={ticket.priority} wordless />
          <TicketLink number={ticket.number} className="min-w-0 truncate font-semibold hover:underline">
            {ticket.subject}
          </TicketLink>
          <DueChip dueAt={ticket.dueAt} />
        </p>
        <p className="mt-0.5 flex items-center gap-1.5 pl-6 text-sm text-muted">
          <StatusIcon status={ticket.status} size={14} />
          <span className="truncate tabular-nums">
            {ticket.number} · {ticket.requester.name}
          </span>
        </p>
      </div>
      <div className="min-w-0">
        <Select
          label={_('Who goes on with {number}', { number: String(ticket.number) })}
          hideLabel
          options={options}
          value={chosen.to}
          onChange={(to) => set({ ...chosen, to })}
        />
        {isFor && (
          <p className="mt-1 truncate text-sm text-muted">
            {_('Suggested:')} {reasonsLine(suggestion.reasons, 2)}
          </p>
        )}
      </div>
      <TextField
        label={_('Note on {number}', { number: String(ticket.number) })}
        hideLabel
        className="max-lg:col-span-full"
        placeholder={chosen.to === 'keep' ? _('A note for yourself') : _('What was done, what comes next')}
        value={chosen.note}
        onChange={(note) => set({ ...chosen, note })}
      />
    </li>
  )
}
