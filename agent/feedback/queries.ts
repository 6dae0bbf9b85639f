// What people said, what they wish, and what is to become better.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Improvement } from '../../contract/feedback.ts'
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
/** `mark`: only this one. */
export const marksQuery = (show: Show, mark?: string) =>
  infiniteQueryOptions({
    queryKey: [...feedbackKey, 'marks', show, mark],
    queryFn: ({ signal, pageParam }) =>
      api.feedback.marks(
        { query: { show, limit: 30, ...(mark && { mark }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export type Sort = 'votes' | 'newest'
export const ideasQuery = (sort: Sort, idea?: string) =>
  infiniteQueryOptions({
    queryKey: [...feedbackKey, 'ideas', sort, idea],
    queryFn: ({ signal, pageParam }) =>
      api.feedback.ideas(
        { query: { sort, limit: 30, ...(idea && { idea }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const improvementsQuery = (state: Improvement['state'] | undefined, improvement?: string) =>
  infiniteQueryOptions({
    queryKey: [...feedbackKey, 'improvements', state, improvement],
    queryFn: ({ signal, pageParam }) =>
      api.feedback.improvements(
        {
          query: {
            limit: 50,
            ...(state && { state }),
            ...(improvement && { improvement }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** What became of one thing, or of all things of a kind, by the id of the thing. */
export const takenQuery = (source: Improvement['source'], sourceId?: string) =>
  queryOptions({
    queryKey: [...feedbackKey, 'taken', source, sourceId],
    queryFn: ({ signal }) =>
      api.feedback.improvements({ query: { source, limit: 100, ...(sourceId && { sourceId }) } }, { signal }),
    select: ({ items }) => new Map(items.map((i) => [i.sourceId, { id: i.id, state: i.state }])),
  })

/** Asked again when the ticket has changed. */
export const ofTicketQuery = (number: number, version: number) =>
  queryOptions({
    queryKey: [...feedbackKey, 'ticket', number, version],
    queryFn: ({ signal }) => api.feedback.ofTicket({ params: { number } }, { signal }),
    placeholderData: (before) => before,
  })
