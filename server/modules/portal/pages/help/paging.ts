// Pages of a list by their number: few, and the same for everybody, so that they can be kept.
import type { FastifyRequest } from 'fastify'

const last = 200

export interface Paging {
  page: number
  offset: number
  /** Addresses of the pages before and after; '' where there is none. */
  linksIn(
    path: string,
    hasMore: boolean,
    query?: Readonly<Record<string, string>>,
  ): { before: string; more: string }
}

export const pageOf = (request: FastifyRequest, size: number): Paging => {
  const { page: asked } = request.query as { page?: unknown }
  const page = typeof asked === 'string' && /^[1-9]\d{0,2}$/.test(asked) ? Math.min(Number(asked), last) : 1
  const address = (path: string, n: number, query: Readonly<Record<string, string>>): string => {
    const words = new URLSearchParams({ ...query, ...(n > 1 ? { page: String(n) } : {}) }).toString()
    return words === '' ? path : `${path}?${words}`
  }
  return {
    page,
    offset: (page - 1) * size,
    linksIn: (path, hasMore, query = {}) => ({
      before: page > 1 ? address(path, page - 1, query) : '',
      more: hasMore && page < last ? address(path, page + 1, query) : '',
    }),
  }
}
