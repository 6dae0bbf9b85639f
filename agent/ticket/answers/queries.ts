// What knowledge has for a ticket, and articles found by words.

import { i18n } from '@lingui/core'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export type TicketAnswers = Awaited<ReturnType<typeof api.answers.ofTicket>>
export type FoundAnswer = Awaited<ReturnType<typeof api.answers.find>>['items'][number]

export const ticketAnswersQuery = (number: number) =>
  queryOptions({
    queryKey: ['ticket-answers', number],
    queryFn: ({ signal }) => api.answers.ofTicket({ params: { number } }, { signal }),
    staleTime: 60_000,
    retry: false,
  })

/** While somebody types: the last word may be unfinished. */
export const answersFoundQuery = (words: string) =>
  queryOptions({
    queryKey: ['answers-found', words],
    queryFn: ({ signal }) =>
      api.answers.find({ query: { q: words, typing: 'yes', limit: 8, language: i18n.locale } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
