// The tray is the list that keys act on: j and k move in it, a assigns, 1 2 3 4 h are the verdicts.
import { useEffect } from 'react'
import type { Board } from '../../contract/dispatch.ts'
import { placeStore, setPlace, showRows } from '../inbox/place.ts'

const none: ReadonlySet<number> = new Set()

export const useBoardPlace = (board: Pick<Board, 'tray' | 'trayTotal'> | undefined) => {
  useEffect(() => {
    setPlace({
      filter: { list: 'unassigned', status: 'unsolved' },
      rows: [],
      selected: none,
      allBut: null,
      open: null,
      cursor: null,
    })
  }, [])
  useEffect(() => {
    if (!board) return
    const rows = board.tray.map((t) => t.ticket.number)
    showRows(rows, board.trayTotal > rows.length)
    if (placeStore.get().cursor === null && rows[0] !== undefined) setPlace({ cursor: rows[0] })
  }, [board])
}
