// Above the queue: how many wait, and of which team.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Check, ListFilter } from 'lucide-react'
import { teamsQuery } from '../data/queries.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { Button, Menu, MenuItem } from '../ui/index.ts'

interface Props {
  total: number | undefined
  team: string | undefined
}

export const TriageBar = ({ total, team }: Props) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const name = teams.find((t) => t.id === team)?.name
  const go = (id?: string) => void navigate({ to: '/triage', search: id ? { team: id } : {} })
  const mark = (is: boolean) =>
    is ? <Check size={14} aria-hidden="true" className="text-accent" /> : <span className="size-3.5" />
  return (
    <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-2 pl-4 max-md:h-14">
      <MenuButton />
      <h1 className="text-body font-semibold tracking-[-0.01em]">{_('Triage')}</h1>
      <span className="ml-1 text-faint tabular-nums">{total}</span>
      <span className="grow" />
      <Menu
        label={_('Team')}
        trigger={
          <Button
            look="plain"
            className="max-w-40 min-w-0 shrink"
            aria-label={_('Team: {name}', { name: name ?? _('All teams') })}
            icon={<ListFilter size={14} aria-hidden="true" className="shrink-0" />}
          >
            {name && <span className="truncate">{name}</span>}
          </Button>
        }
      >
        <MenuItem text={_('All teams')} icon={mark(!team)} onAction={() => go()} />
        {teams.map((t) => (
          <MenuItem key={t.id} text={t.name} icon={mark(t.id === team)} onAction={() => go(t.id)} />
        ))}
      </Menu>
    </header>
  )
}
