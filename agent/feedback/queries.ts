// What people said, what they wish, and what is to become better.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const feedbackKey = ['feedback'] as const

export const surveysQuery = queryOptions({
  queryKey: [...feedbackKey, 'surveys'],
  queryFn: ({ signal }) => api.feedback.surveys({}, { signal }),
})

export const figuresQuery = (days: number) =>
  queryOptions({
    queryKey: [...feedbackKey, 'figures', days],
    queryFn: ({ signal }) =>
      api.feedback.figures(
        { query: { since: new Date(Date.now() - days * 86_400_000).toISOString() } },
        { signal },
      ),
    placeholderData: (before) => before,
  })

export type Show = 'all' | 'bad' | 'words'
export const marksQuery = (show: Show) =>
  infiniteQueryOptions({
    queryKey: [...feedbackKey, 'marks', show],
    queryFn: ({ signal, pageParam }) =>
      api.feedback.marks({ query: { show, limit: 30, ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export type Sort = 'votes' | 'newest'
export const ideasQuery = (sort: Sort) =>
  infiniteQueryOptions({
    queryKey: [...feedbackKey, 'ideas', sort],
    queryFn: ({ signal, pageParam }) =>
      api.feedback.ideas({ query: { sort, limit: 30, ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const improvementsQuery = infiniteQueryOptions({
  queryKey: [...feedbackKey, 'improvements'],
  queryFn: ({ signal, pageParam }) =>
    api.feedback.improvements({ query: { limit: 50, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
})

/** Asked again when the ticket has changed. */
export const ofTicketQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: [...feedbackKey, 'ticket', number, version],
    queryFn: ({ signal }) => api.feedback.ofTicket({ params: { number } }, { signal }),
    placeholderData: (before) => before,
  })
