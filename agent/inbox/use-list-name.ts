// What a list is called: a team's name where it shows one team, else the list's own.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../data/filter.ts'
import { teamsQuery } from '../data/queries.ts'
import { listName } from '../data/words.ts'
import { t } from '../locales/i18n.ts'
import { useView } from './use-filter.ts'

export const useListName = (filter: Filter): string => {
  useLingui()
  const view = useView(filter.view)
  const teams = useQuery(teamsQuery).data?.items
  const team = filter.team && teams?.find((t) => t.id === filter.team)
  if (filter.view) return view?.name ?? t('View')
  return team ? team.name : listName(filter.list)
}
