// Every address of the requesters' pages and what answers it; each must be in the census of contract/pages.ts.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allPages } from '../../../contract/pages.ts'
import type { Desk } from '../../platform/desk.ts'
import { asset } from './pages/asset.ts'
import { courseAnswers } from './pages/courses/index.ts'
import { feedbackAnswers } from './pages/feedback/index.ts'
import { frameAnswers } from './pages/frame/index.ts'
import { helpAnswers, helpDrawings } from './pages/help/index.ts'
import { openKeeping } from './pages/help/keep.ts'
import type { Answer } from './pages/requester.ts'
import { requestAnswers } from './pages/requests/index.ts'
import { problemPages } from './problem-page.ts'
import { languages, readTexts } from './texts/locales.ts'
import { makeAssets } from './theme/assets.ts'
import { makeEngine } from './theme/engine.ts'
import { readScript, readTheme } from './theme/folder.ts'
import { makeOwnThemes } from './theme/own.ts'
import { type Portal, receive } from './visit.ts'

const answers: Readonly<Record<string, Answer>> = {
  ...frameAnswers,
  ...helpAnswers,
  ...requestAnswers,
  ...feedbackAnswers,
  ...courseAnswers,
}

export const openPortal = (desk: Desk): Portal => {
  const theme = readTheme()
  const texts = Object.fromEntries(languages.map((l) => [l, readTexts(l)])) as unknown as Portal['texts']
  return {
    desk,
    draw: makeEngine(theme),
    assets: makeAssets(theme, readScript()),
    themes: makeOwnThemes(theme),
    standard: theme,
    texts,
  }
}

export const portalPages = (app: FastifyInstance, desk: Desk): void => {
  const portal = openPortal(desk)
  problemPages(app, portal)
  const keeping = openKeeping(portal)
  app.addHook('onClose', () => keeping.close())
  const add = (
    place: string,
    handler: (asked: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ) => {
    const [method, url] = place.split(' ') as ['GET' | 'POST', string]
    if (!allPages.some((p) => p.method === method && p.path === url))
      throw new Error(`${place} is missing in contract/pages.ts`)
    app.route({ method, url, handler })
  }
  for (const [place, drawing] of Object.entries(helpDrawings))
    add(place, (asked, reply) => keeping.send(drawing, asked, reply))
  for (const [place, give] of Object.entries(answers))
    add(place, async (asked, reply) => give(await receive(portal, asked), reply, asked))
  app.get('/portal/assets/:name', asset(portal))
}
