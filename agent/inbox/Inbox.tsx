// The list and what is open beside it; on a phone one of the two, and a table takes all the room until a ticket opens.
import { Outlet } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { keyOf } from '../data/filter.ts'
import { goTo } from '../data/presence.ts'
import { useIsPhone } from '../shell/phone.ts'
import { useSwipes } from '../ticket/swipe/use-swipes.ts'
import { ListPane } from './ListPane.tsx'
import { placeStore, setPlace } from './place.ts'
import { searchStore } from './search-open.ts'
import { useFilter, useOpenNumber, useShown } from './use-filter.ts'

export const Inbox = () => {
  const isPhone = useIsPhone()
  const filter = useFilter()
  const shown = useShown(filter)
  const open = useOpenNumber()
  useSwipes()
  useLayoutEffect(() => {
    const sameList = keyOf(placeStore.get().filter) === keyOf(filter)
    setPlace({
      filter,
      open,
      ...(open === null ? {} : { cursor: open }),
      ...(sameList ? {} : { selected: new Set(), allBut: null, ...(open === null ? { cursor: null } : {}) }),
    })
    goTo(open)
  }, [filter, open])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins without its search
  useLayoutEffect(() => searchStore.set(false), [filter.list, filter.view, filter.team])
  useLayoutEffect(
    () => () => {
      goTo(null)
      setPlace({ open: null, rows: [], selected: new Set(), allBut: null })
    },
    [],
  )
  const isTable = !isPhone && open === null && shown.columns.length > 0
  return (
    <>
      {(!isPhone || open === null) && <ListPane filter={filter} shown={shown} isTable={isTable} />}
      {(!isPhone || open !== null) && !isTable && <Outlet />}
    </>
  )
}
