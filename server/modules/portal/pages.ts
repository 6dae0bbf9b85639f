// Every address of the requesters' pages and what answers it; each must be in the census of contract/pages.ts.
import type { FastifyInstance } from 'fastify'
import { allPages } from '../../../contract/pages.ts'
import type { Desk } from '../../platform/desk.ts'
import { answer } from './pages/answer.ts'
import { approval, approvalByLink, decide, decideByLink } from './pages/approval.ts'
import { approvals } from './pages/approvals.ts'
import { asset } from './pages/asset.ts'
import { file } from './pages/file.ts'
import { home } from './pages/home.ts'
import { giveByLink, information } from './pages/information.ts'
import { chooseLanguage } from './pages/language.ts'
import { newRequest } from './pages/new.ts'
import { request } from './pages/request.ts'
import { type Answer, forRequester } from './pages/requester.ts'
import { requests } from './pages/requests.ts'
import { send } from './pages/send.ts'
import { sent } from './pages/sent.ts'
import { askLink, followLink, linkSent, openLink, signedOutMeanwhile, signIn } from './pages/sign-in.ts'
import { signOut } from './pages/sign-out.ts'
import { problemPages } from './problem-page.ts'
import { languages, readTexts } from './texts/locales.ts'
import { makeAssets } from './theme/assets.ts'
import { makeEngine } from './theme/engine.ts'
import { readTheme } from './theme/folder.ts'
import { type Portal, receive } from './visit.ts'

const answers: Readonly<Record<string, Answer>> = {
  'GET /': home,
  'GET /new': newRequest,
  'POST /new': send,
  'GET /new/sent/:proof': sent,
  'GET /sign-in': signIn,
  'POST /sign-in': askLink,
  'GET /sign-in/sent': linkSent,
  'GET /sign-in/:token': openLink,
  'POST /sign-in/:token': followLink,
  'POST /sign-out': signOut,
  'POST /language': chooseLanguage,
  'GET /requests': forRequester(requests),
  'GET /requests/:number': forRequester(request),
  'POST /requests/:number': forRequester(answer, signedOutMeanwhile),
  'GET /approvals': forRequester(approvals),
  'GET /approvals/:id': forRequester(approval),
  'POST /approvals/:id': forRequester(decide),
  'GET /information/:proof': information,
  'POST /information/:proof': giveByLink,
  'GET /approvals/link/:proof': approvalByLink,
  'POST /approvals/link/:proof': decideByLink,
  'GET /requests/:number/files/:id': forRequester(file),
}

export const openPortal = (desk: Desk): Portal => {
  const theme = readTheme()
  const texts = Object.fromEntries(languages.map((l) => [l, readTexts(l)])) as unknown as Portal['texts']
  return { desk, draw: makeEngine(theme), assets: makeAssets(theme), texts }
}

export const portalPages = (app: FastifyInstance, desk: Desk): void => {
  const portal = openPortal(desk)
  problemPages(app, portal)
  for (const [place, give] of Object.entries(answers)) {
    const [method, url] = place.split(' ') as ['GET' | 'POST', string]
    if (!allPages.some((p) => p.method === method && p.path === url))
      throw new Error(`${place} is missing in contract/pages.ts`)
    app.route({
      method,
      url,
      handler: async (asked, reply) => give(await receive(portal, asked), reply, asked),
    })
  }
  app.get('/portal/assets/:name', asset(portal))
}
