// The bar above a list: its name, how many, which statuses, and a new ticket.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ListFilter, Plus } from 'lucide-react'
import { type Filter, statusChoices } from '../data/filter.ts'
import { countsQuery } from '../data/queries.ts'
import { statusChoiceName } from '../data/words.ts'
import { goToList, goToNew } from '../shell/go.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { useIsPhone } from '../shell/phone.ts'
import { Button, IconButton, Menu, MenuItem } from '../ui/index.ts'

export const ListBar = ({ filter, name }: { filter: Filter; name: string }) => {
  const { _ } = useLingui()
  const counts = useQuery(countsQuery).data
  const isPhone = useIsPhone()
  const isPlain = filter.status === 'unsolved' && !filter.team
  const count = counts && isPlain ? counts[filter.list] : undefined
  return (
    <header className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-4 max-md:h-14">
      <MenuButton />
      <h1 className="min-w-0 truncate text-body font-semibold tracking-[-0.01em]">{name}</h1>
      {count !== undefined && counts && (
        <span className="text-muted tabular-nums">{count >= counts.cap ? `${counts.cap}+` : count}</span>
      )}
      <span className="grow" />
      <Menu
        label={_('Status shown')}
        trigger={
          <Button
            look="plain"
            aria-label={_('Status shown: {status}', { status: statusChoiceName(filter.status) })}
            icon={<ListFilter size={14} aria-hidden="true" />}
          >
            {statusChoiceName(filter.status)}
          </Button>
        }
      >
        {statusChoices.map((choice) => (
          <MenuItem
            key={choice}
            text={statusChoiceName(choice)}
            onAction={() => void goToList({ ...filter, status: choice })}
          />
        ))}
      </Menu>
      <IconButton
        label={_('New ticket')}
        hint="c"
        look={isPhone ? 'plain' : 'quiet'}
        onPress={() => void goToNew()}
      >
        <Plus size={16} aria-hidden="true" />
      </IconButton>
    </header>
  )
}
