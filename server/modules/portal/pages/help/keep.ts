// Strangers get pages that are kept: no transaction, no drawing, as long as nothing they show has changed. What they
// show is the workspace's knowledge, which counts its writes, and the frame, which is compared as a whole; both are
// looked at twice a second in each process, so that a change is on every page within a second.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageCookie, type Portal, receive, type Visit } from '../../visit.ts'
import { wishedLanguage } from '../../texts/language.ts'
import type { Drawing, Drawn, Looked } from './drawn.ts'
import { type KeptPage, makeKeptPages, makePage } from './kept-pages.ts'
import { makeLatest } from './latest.ts'

export interface Keeping {
  /** Counts what is shown in its database; given the newest stamp of its knowledge. */
  loadStamp(visit: Visit): Promise<string>
  look(workspaceId: string, article: Looked): void
}

export type Kept = (
  drawing: Drawing,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>

const freshFor = 500
const mostBytes = 64 * 1024 * 1024
const mostFrames = 500

interface Frame {
  workspaceId: string
  stamp: string
}

export const keepForStrangers = (portal: Portal, keeping: Keeping): Kept => {
  const pages = makeKeptPages(mostBytes)
  const latest = makeLatest<Frame>(freshFor, mostFrames)
  const frameOf = async (request: FastifyRequest): Promise<Frame> => {
    const visit = await receive(portal, request)
    return { workspaceId: visit.workspaceId, stamp: `${shownBy(visit)} ${await keeping.loadStamp(visit)}` }
  }
  return async (drawing, request, reply) => {
    const whom = `${request.host}\n${wishedLanguage(wishesOf(request)) ?? ''}`
    const frame = await latest(whom, () => frameOf(request))
    const key = `${whom}\n${request.url}`
    const found = pages.get(key, frame.stamp)
    const page = found ?? pageOf(await drawing(await receive(portal, request), request), frame.stamp)
    if (!found && page.status === 200) pages.put(key, page)
    if (page.article) keeping.look(frame.workspaceId, page.article)
    return sendPage(page, request, reply)
  }
}

export const wishesOf = (request: FastifyRequest) => ({
  chosen: request.cookies[languageCookie],
  accept: request.headers['accept-language'],
})

/** Everything the frame shows, in a few letters; the day is among it, since dates are told from today. */
const shownBy = ({ portal: _, words, now, back: _back, ...shown }: Visit): string =>
  createHash('sha256')
    .update(JSON.stringify([shown, words.language, words.zone, now.toString().slice(0, 10)]))
    .digest('base64url')

const pageOf = ({ status, headers, text, article }: Drawn, stamp: string): KeptPage =>
  makePage({
    stamp,
    status,
    // Asked for again each time, but sent again only when it changed.
    headers: { ...headers, 'cache-control': 'no-cache', vary: 'accept-encoding, accept-language, cookie' },
    article,
    text,
  })

const sendPage = (page: KeptPage, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  reply.code(page.status).headers(page.headers).header('etag', page.etag)
  if (page.status === 200 && request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  const isPacked = acceptsGzip(request.headers['accept-encoding'])
  if (isPacked) reply.header('content-encoding', 'gzip')
  return reply.send(isPacked ? page.packed : page.body)
}

const acceptsGzip = (accepted: string | string[] | undefined): boolean =>
  typeof accepted === 'string' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted)
