// What rules say about a ticket, fetched when a ticket or its history is open.
import { lazy, Suspense } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'

const Suggestions = lazy(async () => ({ default: (await import('./RuleSuggestions.tsx')).RuleSuggestions }))

export const SuggestionsOfRules = ({ ticket }: { ticket: Ticket }) => (
  <Suspense>
    <Suggestions ticket={ticket} />
  </Suspense>
)
