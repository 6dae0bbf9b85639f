// What every page stands on: address → answer.
import { arrive, askElsewhere } from '../hand-over/elsewhere.ts'
import { handOver, offerHandOver } from '../hand-over/give.ts'
import { chooseLanguage } from '../language.ts'
import type { Answer } from '../requester.ts'
import { noticesPage } from './notices.ts'
import { ownPage } from './own-page.ts'
import { beginPreview, endPreview } from './preview.ts'

export const frameAnswers: Readonly<Record<string, Answer>> = {
  'POST /language': chooseLanguage,
  'GET /pages/:slug': ownPage,
  'GET /status-notices': noticesPage,
  'GET /sign-in/elsewhere': askElsewhere,
  'GET /sign-in/hand-over': offerHandOver,
  'POST /sign-in/hand-over': handOver,
  'GET /sign-in/arrival': arrive,
  'GET /portal/preview/:proof': beginPreview,
  'POST /portal/preview/end': endPreview,
}
