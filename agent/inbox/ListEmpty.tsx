// A list with nothing in it: good news, and one way on.
import { useLingui } from '@lingui/react'
import { CircleCheck } from 'lucide-react'
import { type Filter, isNarrowed } from '../data/filter.ts'
import { listName, statusChoiceName } from '../data/words.ts'
import { goToList, goToNew } from '../shell/go.ts'
import { Button, EmptyState } from '../ui/index.ts'

const next: Record<Filter['list'], Filter['list'] | null> = {
  mine: 'unassigned',
  'my-teams': 'unassigned',
  unassigned: 'all',
  all: null,
}

export const ListEmpty = ({ filter }: { filter: Filter }) => {
  const { _ } = useLingui()
  const other = next[filter.list]
  const isFiltered = isNarrowed(filter) || filter.view !== undefined
  const { q: _q, ...wider } = filter
  const action = filter.q ? (
    <Button onPress={() => void goToList(wider)}>{_('Show the whole list')}</Button>
  ) : isFiltered ? (
    <Button onPress={() => void goToList({ list: filter.list, status: 'unsolved' })}>
      {_('Show what is unsolved')}
    </Button>
  ) : other ? (
    <Button
      hint={other === 'unassigned' ? 'g t' : 'g a'}
      onPress={() => void goToList({ list: other, status: 'unsolved' })}
    >
      {_('Go to {list}', { list: listName(other) })}
    </Button>
  ) : (
    <Button hint="c" onPress={() => void goToNew()}>
      {_('Open a ticket')}
    </Button>
  )
  return (
    <EmptyState
      className="my-auto"
      icon={<CircleCheck size={24} aria-hidden="true" />}
      title={isFiltered ? _('Nothing here') : _('All clear')}
      action={action}
    >
      {filter.q || filter.view
        ? _('No ticket is like that.')
        : isFiltered
          ? _('No ticket with the status “{status}” in this list.', {
              status: statusChoiceName(filter.status),
            })
          : words(filter.list, _)}
    </EmptyState>
  )
}

const words = (list: Filter['list'], _: (id: string) => string) => {
  if (list === 'mine') return _('Nothing waits for you.')
  if (list === 'my-teams') return _('Nothing waits for your teams.')
  if (list === 'unassigned') return _('Every ticket has somebody.')
  return _('No unsolved tickets.')
}
