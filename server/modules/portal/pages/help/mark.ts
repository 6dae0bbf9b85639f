// Whether an answer helped: one mark a reader, changed by the next; words may follow a "no".
import type { FastifyReply, FastifyRequest } from 'fastify'
import { commitIn } from '../../../../platform/commit.ts'
import { markArticle } from '../../../answers/index.ts'
import { readForm } from '../../forms/read.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { pathOf } from './address.ts'
import { addressIn, loadPage } from './article.ts'

const longest = 2000

export const mark = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, now } = visit
  const asked = addressIn(request)
  const form = await readForm(portal.desk, workspaceId, request, false)
  const words = form.get('words').trim().slice(0, longest)
  const isHelpful = form.get('helped') === 'yes'
  const page = await commitIn(portal.desk, workspaceId, async (tx) => {
    const found = await loadPage(tx, visit, asked)
    if (!found) throw notFound()
    const said = { articleId: found.id, language: found.language, voter: voterOf(visit, request), isHelpful }
    await markArticle(tx, workspaceId, now, words === '' || isHelpful ? said : { ...said, words })
    return found
  })
  const path = pathOf(page.number, page, page.languages)
  const done = isHelpful ? 'yes' : form.get('words') === '' && words === '' ? 'no' : 'words'
  return reply.redirect(`${path}${path.includes('?') ? '&' : '?'}done=${done}#helped`, 303)
}

/** Strangers are told apart for a day by what their browser sends, hashed with the desk's key: nobody can be found by it. */
const voterOf = ({ portal, reader, workspaceId, now }: Visit, request: FastifyRequest): string => {
  if (reader.personId !== null) return reader.personId
  const agent = request.headers['user-agent'] ?? ''
  const day = now.toString().slice(0, 10)
  return portal.desk.seal.sign('article voter', `${workspaceId}\n${request.ip}\n${agent}\n${day}`)
}
