// What the pages of courses ask the server.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const coursesKey = ['courses']

export const coursesQuery = queryOptions({
  queryKey: [...coursesKey, 'all'],
  queryFn: ({ signal }) => api.courses.list({}, { signal }),
})

export const courseQuery = (id: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'one', id],
    queryFn: ({ signal }) => api.courses.get({ params: { id } }, { signal }),
  })

export const lessonQuery = (id: string, article: number) =>
  queryOptions({
    queryKey: [...coursesKey, 'one', id, 'lesson', article],
    queryFn: ({ signal }) => api.courses.lesson({ params: { id, article } }, { signal }),
  })

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'plan', id],
    queryFn: ({ signal }) => api.courses.plan({ params: { id } }, { signal }),
    staleTime: 0,
  })

export const learnersQuery = (id: string) =>
  queryOptions({
    queryKey: [...coursesKey, 'learners', id],
    queryFn: ({ signal }) => api.courses.learners({ params: { id } }, { signal }),
  })
