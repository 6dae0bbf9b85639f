// What nobody has yet, the most pressing first, each with whom the desk proposes and why.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowDownUp, Check, ListFilter, PartyPopper } from 'lucide-react'
import type { Board } from '../../contract/dispatch.ts'
import { teamsQuery } from '../data/queries.ts'
import { usePlacePart } from '../inbox/place.ts'
import { Button, EmptyState, Menu, MenuItem, SkeletonRows } from '../ui/index.ts'
import { AssignAll } from './AssignAll.tsx'
import { TrayTicket } from './TrayTicket.tsx'
import { type Sort, sorts, useBoardGo } from './use-board-search.ts'

const sortWords: Record<Sort, string> = { due: 'Due', priority: 'Priority', oldest: 'Oldest' }

interface Props {
  board: Board | undefined
  team: string | undefined
  sort: Sort
}

export const Tray = ({ board, team, sort }: Props) => {
  const { _ } = useLingui()
  const go = useBoardGo()
  const cursor = usePlacePart((p) => p.cursor)
  const teams = useQuery(teamsQuery).data?.items ?? []
  const chosen = <Check size={14} aria-hidden="true" className="text-accent" />
  const blank = <span className="size-3.5" />
  const teamName = teams.find((t) => t.id === team)?.name
  return (
    <section aria-label={_('Unassigned')} className="flex min-h-0 grow flex-col">
      <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-2 pl-4">
        <h1 className="text-body font-semibold tracking-[-0.01em] max-md:sr-only">{_('Unassigned')}</h1>
        <span className="ml-1 text-faint tabular-nums max-md:hidden">{board?.trayTotal}</span>
        <span className="grow" />
        <Menu
          label={_('Order')}
          trigger={
            <Button look="plain" icon={<ArrowDownUp size={14} aria-hidden="true" />}>
              {_(sortWords[sort])}
            </Button>
          }
        >
          {sorts.map((s) => (
            <MenuItem
              key={s}
              text={_(sortWords[s])}
              icon={s === sort ? chosen : blank}
              onAction={() => go({ sort: s === 'due' ? undefined : s })}
            />
          ))}
        </Menu>
        <Menu
          label={_('Team')}
          trigger={
            <Button
              look="plain"
              className="max-w-32 min-w-0 shrink"
              aria-label={_('Team: {name}', { name: teamName ?? _('All teams') })}
              icon={<ListFilter size={14} aria-hidden="true" className="shrink-0" />}
            >
              {teamName && <span className="truncate">{teamName}</span>}
            </Button>
          }
        >
          <MenuItem
            text={_('All teams')}
            icon={team ? blank : chosen}
            onAction={() => go({ team: undefined })}
          />
          {teams.map((t) => (
            <MenuItem
              key={t.id}
              text={t.name}
              icon={t.id === team ? chosen : blank}
              onAction={() => go({ team: t.id })}
            />
          ))}
        </Menu>
      </header>
      <div className="min-h-0 grow scroll-pane">
        {!board ? (
          <SkeletonRows rows={6} className="h-20" />
        ) : board.tray.length === 0 ? (
          <EmptyState title={_('Nobody waits')} icon={<PartyPopper size={24} aria-hidden="true" />}>
            {_('Every ticket has somebody. What comes in appears here by itself.')}
          </EmptyState>
        ) : (
          <ul aria-label={_('Unassigned tickets')}>
            {board.tray.map((item) => (
              <TrayTicket
                key={item.ticket.number}
                item={item}
                isCurrent={item.ticket.number === cursor}
                hasVerdicts={item.ticket.number === cursor}
              />
            ))}
          </ul>
        )}
      </div>
      {board && board.suggestions > 0 && <AssignAll board={board} team={team} />}
    </section>
  )
}
