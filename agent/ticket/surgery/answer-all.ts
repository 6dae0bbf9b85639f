// Sends one message to all requesters of a case or of a ticket's children, and says who did not get it.
import type { Status } from '../../../rules/ticket/words.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { keepTicket } from '../../data/tickets.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { showToast } from '../../ui/index.ts'
import type { Words } from '../compose/draft-shape.ts'
import { htmlOf } from '../send/body.ts'

export type Answered = { kind: 'case'; id: string; name: string } | { kind: 'children'; number: number }

/** False when nothing left, and the text is still where it was. */
export const answerAll = async (
  of: Answered,
  words: Words,
  status: Status | null,
  idempotencyKey: string,
): Promise<boolean> => {
  const body = { body: words.text, ...htmlOf(words.html), ...(status && { status }) }
  try {
    const { sent, refused } = await send(of, body, idempotencyKey)
    void client.invalidateQueries({ queryKey: ['case'] })
    showToast({
      text:
        refused.length === 0
          ? t('{count, plural, one {Sent to # requester} other {Sent to # requesters}}', { count: sent })
          : t('Sent to {sent}; not to {numbers}: {because}', {
              sent,
              numbers: refused.map((r) => `#${r.number}`).join(', '),
              because: refused[0]?.because ?? '',
            }),
      ...(refused.length > 0 && { tone: 'breach' as const, seconds: 20 }),
    })
    return true
  } catch (error) {
    trouble(t('It was not sent; everything is still here.'), error)
    return false
  }
}

const send = async (
  of: Answered,
  body: { body: string; html?: string; status?: Status },
  idempotencyKey: string,
) => {
  if (of.kind === 'case') return api.surgery.answerCase({ params: { id: of.id }, body }, { idempotencyKey })
  const answer = await api.surgery.answerChildren({ params: { number: of.number }, body }, { idempotencyKey })
  keepTicket(answer.ticket)
  return answer
}
