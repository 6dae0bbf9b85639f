// The addresses of email outside the contract.
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../platform/desk.ts'
import { htmlPage } from './html-page.ts'
import { mailPages } from './mail-pages.ts'
import { oauthPage } from './oauth/page.ts'
import { picturePage } from './pictures/page.ts'
import { inboundPage } from './webhook/page.ts'

export const pages = (app: FastifyInstance, desk: Desk): void => {
  htmlPage(app, desk)
  mailPages(app, desk)
  inboundPage(app, desk)
  oauthPage(app, desk)
  picturePage(app, desk)
}
