// The words of outgoing mails, and what a mail of them looks like.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import type { Which } from './words-for.ts'

export const templatesQuery = queryOptions({
  queryKey: ['mail-templates'],
  queryFn: ({ signal }) => api.email.templates({}, { signal }),
  staleTime: 0,
})

export interface Words {
  subject: string
  body: string
}

export const previewQuery = (which: Which, words: Words) =>
  queryOptions({
    queryKey: ['mail-template-preview', which, words],
    queryFn: ({ signal }) => api.email.previewTemplate({ body: { ...which, ...words } }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled: words.subject.trim() !== '' && words.body.trim() !== '',
  })
