// Workflow runs of a ticket.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const workflowsKey = ['workflow-runs'] as const

/** Asked again when the ticket has changed. */
export const runsQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: [...workflowsKey, number, version],
    queryFn: ({ signal }) => api.workflows.ofTicket({ params: { number } }, { signal }),
    placeholderData: (before) => before,
  })
