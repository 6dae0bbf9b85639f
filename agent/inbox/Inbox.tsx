// The list and what is open beside it; on a phone one of the two.
import { Outlet } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { goTo } from '../data/presence.ts'
import { useIsPhone } from '../shell/phone.ts'
import { ListPane } from './ListPane.tsx'
import { placeStore, setPlace } from './place.ts'
import { useFilter, useOpenNumber } from './use-filter.ts'

export const Inbox = () => {
  const isPhone = useIsPhone()
  const filter = useFilter()
  const open = useOpenNumber()
  useLayoutEffect(() => {
    const sameList = JSON.stringify(placeStore.get().filter) === JSON.stringify(filter)
    setPlace({
      filter,
      open,
      ...(open === null ? {} : { cursor: open }),
      ...(sameList ? {} : { selected: new Set(), ...(open === null ? { cursor: null } : {}) }),
    })
    goTo(open)
  }, [filter, open])
  useLayoutEffect(
    () => () => {
      goTo(null)
      setPlace({ open: null, rows: [], selected: new Set() })
    },
    [],
  )
  return (
    <>
      {(!isPhone || open === null) && <ListPane filter={filter} />}
      {(!isPhone || open !== null) && <Outlet />}
    </>
  )
}
