// What the ledger shows stands in its address, so that a reload or a copied link shows the same.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Filters } from '../parts/useInAddress.ts'
import { type Fate, fates } from '../parts/words.ts'
import type { LedgerFilter } from './queries.ts'

const isFate = (value: string | undefined): value is Fate => (fates as string[]).includes(value ?? '')
const isDay = (value: string | undefined): value is string => /^\d{4}-\d\d-\d\d$/.test(value ?? '')

/** A day begins and ends where the reader is. */
const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString()
const endOf = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

export const useLedgerFilter = () => {
  const search: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const { fate, mailbox, q, since, until } = search
  const filter: LedgerFilter = {
    ...(isFate(fate) && { fate }),
    ...(mailbox && { mailbox }),
    ...(q && { q }),
    ...(isDay(since) && { since: startOf(since) }),
    ...(isDay(until) && { until: endOf(until) }),
  }
  const set = (change: Filters) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value))
    void navigate({ to: '/settings/$', params: { _splat: 'mail' }, search: next as never, replace: true })
  }
  return { search, filter, set, isNarrowed: Object.keys(filter).length > 0 }
}
