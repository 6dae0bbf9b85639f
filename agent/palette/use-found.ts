// What the palette finds for a text: a ticket by its number, tickets this browser knows, commands, lists, people.
import { useLingui } from '@lingui/react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TicketRow } from '../../contract/tickets.ts'
import type { Status } from '../../rules/ticket/words.ts'
import { knownMe } from '../data/me.ts'
import { teamPeopleQuery, teamsQuery, ticketQuery, viewsQuery } from '../data/queries.ts'
import { targets } from '../inbox/place.ts'
import { type Command, isOffered } from '../keys/command.ts'
import { commands } from '../keys/commands.ts'
import { keysOf } from '../keys/own.ts'
import { shownKeys } from '../keys/shown.ts'
import { t } from '../locales/i18n.ts'
import { goToList, goToSearch, goToTicket } from '../shell/go.ts'
import { assign } from '../ticket/changes.ts'
import { useDeskFound } from './use-desk-found.ts'

export interface Found {
  id: string
  words: string
  note?: string
  kind: 'ticket' | 'run' | 'go' | 'person' | 'customer' | 'article' | 'search'
  status?: Status
  keys: readonly string[]
  run: () => void
}

export interface FoundGroup {
  id: string
  name: string
  items: Found[]
}

const keysShown = (command: Command) => {
  const [first] = keysOf(command, knownMe()?.preferences ?? {})
  return first ? shownKeys(first) : []
}

export const useFound = (text: string): FoundGroup[] => {
  const { _ } = useLingui()
  const asked = text.trim().toLocaleLowerCase().replace(/^#/, '')
  const fits = (words: string) => words.toLocaleLowerCase().includes(asked)
  const run = commands
    .filter((c) => !c.isHidden && c.section !== 'Go to' && isOffered(c))
    .map(
      (c): Found => ({
        id: c.id,
        words: _(c.words),
        kind: 'run',
        keys: keysShown(c),
        run: c.run,
      }),
    )
    .filter((f) => fits(f.words))
  const go = [...useListsFound(), ...useViewsFound(), ...useTeamsFound()].filter((f) => fits(f.words))
  const found = useDeskFound(asked)
  const groups = [
    { id: 'tickets', name: 'Tickets', items: withMore(useTicketsFound(asked), found.tickets) },
    { id: 'commands', name: targets().length > 0 ? 'This ticket and the desk' : 'Commands', items: run },
    { id: 'go', name: 'Go to', items: go },
    { id: 'articles', name: 'Articles', items: found.articles },
    { id: 'people', name: 'Assign to', items: usePeopleFound(asked) },
    { id: 'customers', name: 'Customers', items: found.customers },
    { id: 'search', name: 'Search', items: searchFound(text.trim()) },
  ]
  return groups.filter((g) => g.items.length > 0)
}

/** Those the desk found behind those this browser knew already. */
const withMore = (known: readonly Found[], more: readonly Found[]) => {
  const ids = new Set(known.map((f) => f.id))
  return [...known, ...more.filter((f) => !ids.has(f.id))].slice(0, 8)
}

const searchFound = (asked: string): Found[] =>
  asked.length < 2
    ? []
    : [
        {
          id: 'search everything',
          words: t('Search everything for “{asked}”', { asked }),
          kind: 'search',
          keys: [],
          run: () => void goToSearch(asked),
        },
      ]

const useListsFound = (): Found[] => {
  const { _ } = useLingui()
  return commands
    .filter((c) => c.section === 'Go to')
    .map((c) => ({
      id: c.id,
      words: _(c.words),
      kind: 'go',
      keys: keysShown(c),
      run: c.run,
    }))
}

const useViewsFound = (): Found[] => {
  const { _ } = useLingui()
  const views = useQuery(viewsQuery).data?.items ?? []
  return views.map((view) => ({
    id: `view ${view.id}`,
    words: view.name,
    note: _('View'),
    kind: 'go',
    keys: [],
    run: () => void goToList({ list: 'all', status: 'any', view: view.id }, {}),
  }))
}

const useTeamsFound = (): Found[] => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  return teams.map((t) => ({
    id: `team ${t.id}`,
    words: t.name,
    note: _('Team'),
    kind: 'go',
    keys: [],
    run: () => void goToList({ list: 'all', status: 'unsolved', team: t.id }),
  }))
}

const useTicketsFound = (asked: string): Found[] => {
  const { _ } = useLingui()
  const client = useQueryClient()
  const number = /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  const exact = useQuery({ ...ticketQuery(number), enabled: number > 0 }).data
  if (asked.length < 2 && !number) return []
  const rows = new Map<number, TicketRow>()
  if (exact && exact.number === number) rows.set(number, exact)
  for (const [, data] of client.getQueriesData<{ pages?: { items: TicketRow[] }[] }>({
    queryKey: ['tickets'],
  }))
    for (const page of data?.pages ?? [])
      for (const row of page.items)
        if (
          rows.size < 6 &&
          `${row.number} ${row.subject} ${row.requester.name}`.toLocaleLowerCase().includes(asked)
        )
          rows.set(row.number, row)
  return [...rows.values()].map((row) => ({
    id: `ticket ${row.number}`,
    words: row.subject,
    note: `${row.number} · ${row.requester.name}`,
    kind: 'ticket',
    status: row.status,
    keys: row.number === number ? [_('↵')] : [],
    run: () => void goToTicket(row.number),
  }))
}

const usePeopleFound = (asked: string): Found[] => {
  const people = useQuery(teamPeopleQuery).data?.items ?? []
  const numbers = targets()
  if (asked.length < 2 || numbers.length === 0) return []
  return people
    .filter((p) => p.state === 'active' && p.name.toLocaleLowerCase().includes(asked))
    .slice(0, 5)
    .map((p) => ({
      id: `person ${p.id}`,
      words: p.name,
      note: p.teams.map((t) => t.name).join(', '),
      kind: 'person',
      keys: [],
      run: () => assign(numbers, p),
    }))
}
