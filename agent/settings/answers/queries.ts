// Synonyms of the search of articles, and whether articles are suggested by mail.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const synonymsKey = ['synonyms']
export const answerSettingsKey = ['answer-settings']

export const synonymsQuery = queryOptions({
  queryKey: synonymsKey,
  queryFn: ({ signal }) => api.answers.synonyms({}, { signal }),
})

export const answerSettingsQuery = queryOptions({
  queryKey: answerSettingsKey,
  queryFn: ({ signal }) => api.answers.settings({}, { signal }),
})
