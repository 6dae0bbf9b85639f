// Which course, which of its articles, which try an address names, and who reads.
import type { FastifyRequest } from 'fastify'
import { isId } from '../../../../platform/ids.ts'
import type { Learner } from '../../../courses/index.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'

interface Params {
  id?: string
  article?: string
  try?: string
}

export const courseIdOf = (request: FastifyRequest, name: 'id' | 'try' = 'id'): string => {
  const id = (request.params as Params)[name] ?? ''
  if (!isId(id)) throw notFound()
  return id
}

export const articleOf = (request: FastifyRequest): number => {
  const { article = '' } = request.params as Params
  if (!/^[1-9]\d{0,8}$/.test(article)) throw notFound()
  return Number(article)
}

export const learnerOf = (visit: Visit & Requester): Learner => ({
  ...visit.reader,
  personId: visit.person.id,
  role: visit.person.role,
  language: visit.words.language,
})
