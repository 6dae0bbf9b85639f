// What every page stands on: address → answer.
import { chooseLanguage } from '../language.ts'
import type { Answer } from '../requester.ts'
import { noticesPage } from './notices.ts'
import { ownPage } from './own-page.ts'
import { beginPreview, endPreview } from './preview.ts'

export const frameAnswers: Readonly<Record<string, Answer>> = {
  'POST /language': chooseLanguage,
  'GET /pages/:slug': ownPage,
  'GET /status-notices': noticesPage,
  'GET /portal/preview/:proof': beginPreview,
  'POST /portal/preview/end': endPreview,
}
