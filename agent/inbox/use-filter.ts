// Which list the address asks for: the list itself, or the one beside an open ticket.
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Filter, isListName, isStatusChoice } from '../data/filter.ts'

export const useFilter = (): Filter => {
  const params: { list?: string } = useParams({ strict: false })
  const search: { list?: string; status?: string; team?: string } = useSearch({ strict: false })
  const list = params.list ?? search.list
  const { status, team } = search
  return useMemo(
    () => ({
      list: isListName(list) ? list : 'mine',
      status: isStatusChoice(status) ? status : 'unsolved',
      ...(team ? { team } : {}),
    }),
    [list, status, team],
  )
}

export const useOpenNumber = (): number | null => {
  const params: { number?: number } = useParams({ strict: false })
  return typeof params.number === 'number' && Number.isSafeInteger(params.number) ? params.number : null
}
