// The queue is the list that keys act on.
import { useEffect } from 'react'
import type { TriageItem } from '../../contract/dispatch.ts'
import { placeStore, setPlace, showRows } from '../inbox/place.ts'
import { useIsPhone } from '../shell/phone.ts'

const none: ReadonlySet<number> = new Set()

export const useTriagePlace = (items: readonly TriageItem[] | undefined) => {
  const isPhone = useIsPhone()
  useEffect(() => {
    setPlace({
      filter: { list: 'all', status: 'new' },
      rows: [],
      selected: none,
      allBut: null,
      open: null,
      cursor: null,
    })
  }, [])
  useEffect(() => {
    if (!items) return
    const rows = items.map((i) => i.ticket.number)
    showRows(rows, false)
    const { cursor } = placeStore.get()
    // On a phone nothing is opened by itself.
    if (!isPhone && (cursor === null || !rows.includes(cursor))) setPlace({ cursor: rows[0] ?? null })
  }, [items, isPhone])
}
