// Strangers get pages that are kept: no transaction, no drawing, as long as nothing they show has changed. What they
// show is the workspace's knowledge, which counts its writes, and the frame, which is compared as a whole; both are
// looked at twice a second in each process, so that a change is on every page within a second.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loadStamp } from '../../../knowledge/index.ts'
import { previewCookie } from '../../preview.ts'
import { wishedLanguage } from '../../texts/language.ts'
import { languageCookie, type Portal, receive, type Visit } from '../../visit.ts'
import type { Drawing, Drawn } from './drawn.ts'
import { type KeptPage, makeKeptPages, makePage } from './kept-pages.ts'
import { makeLatest } from './latest.ts'
import { makeLooks } from './looks.ts'

export interface Keeping {
  send(drawing: Drawing, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** Writes what is only in memory yet. */
  close(): Promise<void>
}

const freshFor = 500
const mostBytes = 64 * 1024 * 1024
const mostFrames = 500

interface Frame {
  workspaceId: string
  stamp: string
}

export const openKeeping = (portal: Portal): Keeping => {
  const pages = makeKeptPages(mostBytes)
  const latest = makeLatest<Frame>(freshFor, mostFrames)
  const looks = makeLooks(portal.desk)
  const drawAnew = async (drawing: Drawing, request: FastifyRequest) => {
    const visit = await receive(portal, request)
    return { visit, drawn: await drawing(visit, request) }
  }

  const sendKept = async (
    drawing: Drawing,
    request: FastifyRequest,
    reply: FastifyReply,
    address: string,
  ): Promise<FastifyReply> => {
    const whom = `${request.host}\n${wishedLanguage(wishesOf(request)) ?? ''}`
    const frame = await latest(whom, () => loadFrame(portal, request))
    const key = `${whom}\n${address}`
    const found = pages.get(key, frame.stamp)
    const page = found ?? pageOf((await drawAnew(drawing, request)).drawn, frame.stamp)
    if (!found && page.status === 200) pages.put(key, page)
    if (page.article) looks.look(frame.workspaceId, page.article)
    return sendPage(page, request, reply)
  }

  return {
    send: async (drawing, request, reply) => {
      const isOwn = request.identity !== null || request.cookies[previewCookie] !== undefined
      const address = isOwn ? null : keptAddress(request)
      if (address !== null) return sendKept(drawing, request, reply, address)
      const { visit, drawn } = await drawAnew(drawing, request)
      if (drawn.article && !('done' in (request.query as object)))
        looks.look(visit.workspaceId, drawn.article)
      return reply
        .code(drawn.status)
        .headers({ ...drawn.headers, 'cache-control': 'no-store' })
        .send(drawn.text)
    },
    close: looks.flush,
  }
}

const known = new Set(['lang', 'page'])

/** null: asked with something that no other stranger asks with. */
const keptAddress = ({ url }: FastifyRequest): string | null => {
  const at = url.indexOf('?')
  if (at === -1) return url
  for (const name of new URLSearchParams(url.slice(at)).keys()) if (!known.has(name)) return null
  return url
}

const loadFrame = async (portal: Portal, request: FastifyRequest): Promise<Frame> => {
  const visit = await receive(portal, request)
  const { workspaceId } = visit
  const knowledge = await portal.desk.db.readOne(workspaceId, (tx) => loadStamp(tx, workspaceId))
  return { workspaceId, stamp: `${shownBy(visit)} ${knowledge}` }
}

const wishesOf = (request: FastifyRequest) => ({
  chosen: request.cookies[languageCookie],
  accept: request.headers['accept-language'],
})

/** Everything the frame shows, in a few letters; the day is among it, since some times are told from today. */
const shownBy = ({ portal: _portal, words, now, back: _back, ...shown }: Visit): string =>
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
