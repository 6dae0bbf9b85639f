// Answers that may already help with what somebody is writing: only those that this reader may see.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { suggestAnswers } from '../../../answers/index.ts'
import type { Visit } from '../../visit.ts'

export interface Suggested {
  href: string
  title: string
  about: string
}

const shown = 3
const enough = 4

export const loadSuggested = (visit: Visit, subject: string, text: string): Promise<Suggested[]> => {
  const { portal, workspaceId, reader, words } = visit
  if (`${subject}${text}`.trim().length < enough) return Promise.resolve([])
  return portal.desk.db.inWorkspace(workspaceId, async (tx) =>
    (
      await suggestAnswers(tx, workspaceId, {
        subject: subject.slice(0, 300),
        text: text.slice(0, 5000),
        reader,
        language: words.language,
        limit: shown,
      })
    ).map(({ path, title, summary }) => ({ href: path, title, about: summary })),
  )
}

export const suggestions = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { subject, text } = request.query as { subject?: unknown; text?: unknown }
  const answers = await loadSuggested(
    visit,
    typeof subject === 'string' ? subject : '',
    typeof text === 'string' ? text : '',
  )
  return reply.headers({ 'cache-control': 'private, no-store' }).send({ answers })
}
