// Strangers get pages that are kept: no transaction, no drawing, as long as nothing they show has changed. What they
// show is the workspace's knowledge, which counts its writes, and the frame, which is compared as a whole; both are
// looked at twice a second in each process. A page that is no longer right is drawn once for all who wait; for a moment
// they still get the old one. Altogether a change is on every page within a second.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loadStamp } from '../../../knowledge/index.ts'
import { wishedLanguage } from '../../texts/language.ts'
import { languageCookie, type Portal, receive, type Visit } from '../../visit.ts'
import { loadTiles } from '../requests/tiles.ts'
import type { Drawing, Drawn } from './drawn.ts'
import { type KeptPage, makeKeptPages, makePage } from './kept-pages.ts'
import { makeLatest } from './latest.ts'
import { makeLooks } from './looks.ts'
import { isKept, keptAddress, sendPage } from './send-kept.ts'

export interface Keeping {
  send(drawing: Drawing, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** Writes what is only in memory yet. */
  close(): Promise<void>
}

/** Milliseconds. Together they stay below a second, with time left to draw. */
const freshFor = 500
const oldFor = 300
const mostBytes = 64 * 1024 * 1024
const mostFrames = 500

interface Frame {
  /** A stranger's, for all strangers who asked alike. */
  visit: Visit
  stamp: string
  /** When this stamp was first seen here. */
  since: number
}

export const openKeeping = (portal: Portal): Keeping => {
  const pages = makeKeptPages(mostBytes)
  const latest = makeLatest<Frame>(freshFor, mostFrames)
  const frames = makeLatest<Frame>(Number.POSITIVE_INFINITY, mostFrames)
  const looks = makeLooks(portal.desk)
  const drawing = new Map<string, Promise<KeptPage>>()

  const frameOf = (whom: string, request: FastifyRequest): Promise<Frame> =>
    latest(whom, async () => {
      const frame = await loadFrame(portal, request)
      // The first with this stamp says since when it is known.
      const first = await frames(`${whom}\n${frame.stamp}`, async () => frame)
      return { ...frame, since: first.since }
    })

  const drawOnce = (key: string, { visit, stamp }: Frame, draw: Drawing, request: FastifyRequest) => {
    const name = `${stamp}\n${key}`
    const known = drawing.get(name)
    if (known) return known
    const page = draw({ ...visit, back: request.url }, request)
      .then((drawn) => {
        const made = pageOf(drawn, stamp)
        if (made.status === 200) pages.put(key, made)
        return made
      })
      .finally(() => drawing.delete(name))
    drawing.set(name, page)
    return page
  }

  const pageFor = async (
    address: string,
    draw: Drawing,
    request: FastifyRequest,
  ): Promise<[KeptPage, Frame]> => {
    const whom = `${request.host}\n${wishedLanguage(wishesOf(request)) ?? ''}`
    const frame = await frameOf(whom, request)
    const key = `${whom}\n${address}`
    const found = pages.get(key)
    const now = performance.now()
    if (found?.stamp === frame.stamp) {
      found.rightAt = now
      return [found, frame]
    }
    const page = drawOnce(key, frame, draw, request)
    // After a quiet while nobody knows since when the old one is wrong.
    const isRecent = found !== null && now - found.rightAt < freshFor + oldFor
    if (!isRecent || now - frame.since > oldFor) return [await page, frame]
    // Who waits for the new one hears of its failure; for this answer it is none.
    page.catch(() => undefined)
    return [found, frame]
  }

  return {
    send: async (draw, request, reply) => {
      const address = isKept(request) ? keptAddress(request) : null
      if (address !== null) {
        const [page, { visit }] = await pageFor(address, draw, request)
        if (page.article) looks.look(visit.workspaceId, page.article)
        return sendPage(page, request, reply)
      }
      const visit = await receive(portal, request)
      const { status, headers, text, article } = await draw(visit, request)
      if (article && !('done' in (request.query as object))) looks.look(visit.workspaceId, article)
      return reply
        .code(status)
        .headers({ ...headers, 'cache-control': 'no-store' })
        .send(text)
    },
    close: looks.flush,
  }
}

const loadFrame = async (portal: Portal, request: FastifyRequest): Promise<Frame> => {
  const visit = await receive(portal, request)
  const { workspaceId } = visit
  const knowledge = await portal.desk.db.readOne(workspaceId, (tx) => loadStamp(tx, workspaceId))
  const tiles = await loadTiles(visit)
  return { visit, stamp: `${hashOf([shownBy(visit), tiles])} ${knowledge}`, since: performance.now() }
}

const wishesOf = (request: FastifyRequest) => ({
  chosen: request.cookies[languageCookie],
  accept: request.headers['accept-language'],
})

/** Everything the frame shows; the day is among it, since some times are told from today. */
const shownBy = ({ portal: _portal, words, now, back: _back, ...shown }: Visit): unknown => [
  shown,
  words.language,
  words.zone,
  now.toString().slice(0, 10),
]

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

const pageOf = ({ status, headers, text, article }: Drawn, stamp: string): KeptPage =>
  makePage({
    stamp,
    status,
    // Asked for again each time, but sent again only when it changed.
    headers: { ...headers, 'cache-control': 'no-cache', vary: 'accept-encoding, accept-language, cookie' },
    article,
    text,
  })
