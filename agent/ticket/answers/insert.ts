// Puts an article into the reply: its address or its words, where the caret is, or behind what stands in the draft.
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { trouble } from '../../data/undo.ts'
import { editionQuery } from '../../knowledge/queries.ts'
import { t } from '../../locales/i18n.ts'
import { showToast } from '../../ui/index.ts'
import { openComposer } from '../compose/active.ts'
import { draftOf } from '../compose/draft.ts'
import { insertAtCaret } from '../compose/inserting.ts'
import { mailable, plainOfHtml } from './mailable.ts'
import type { FoundAnswer } from './queries.ts'
import { remember } from './sent.ts'

export type Form = 'link' | 'text'
export type Insertable = Pick<FoundAnswer, 'number' | 'title' | 'path' | 'language' | 'state'>

/** What the team keeps to itself never goes into a reply. */
export const mayGoOut = (answer: { state: string; isForRequester?: boolean }): boolean =>
  answer.state === 'public' && answer.isForRequester !== false

export const insertAnswer = async (ticket: number, answer: Insertable, form: Form): Promise<void> => {
  if (!mayGoOut(answer)) {
    showToast({ text: t('The requester cannot open this article.'), tone: 'breach' })
    return
  }
  const html = form === 'link' ? `<p>${linkTo(answer)}</p>` : await wordsOf(answer)
  if (html === null) return
  remember(ticket, answer.number)
  const keeper = draftOf(ticket, 'reply')
  openComposer('reply')
  if (!insertAtCaret(keeper, html)) {
    const now = keeper.store.get()
    const text = plainOfHtml(html)
    keeper.replace(
      now.text.trim() ? { html: now.html + html, text: `${now.text}\n\n${text}` } : { html, text },
    )
  }
  showToast({ text: t('“{title}” stands in the reply.', { title: answer.title }) })
}

/** As a piece of a line, for the caret of an editor. */
export const linkTo = ({ title, path }: Pick<Insertable, 'title' | 'path'>): string => {
  const link = document.createElement('a')
  link.href = `${location.origin}${path}`
  link.textContent = title
  return link.outerHTML
}

const wordsOf = async ({ number, language }: Insertable): Promise<string | null> => {
  try {
    const { published } = await client.fetchQuery(editionQuery(number, language))
    return published && mailable(published.html)
  } catch (error) {
    trouble(t('The article could not be fetched.'), error)
    return null
  }
}

export const markSolvedBy = async (ticket: number, article: number, is: boolean): Promise<void> => {
  const params = { number: ticket, article }
  try {
    if (is) await api.answers.link({ params, body: { kind: 'solved_by' } })
    else await api.answers.unlink({ params })
    await client.invalidateQueries({ queryKey: ['ticket-answers', ticket] })
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
  }
}
